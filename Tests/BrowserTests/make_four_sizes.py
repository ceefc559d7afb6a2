"""Writes Tests/Fixtures/four-sizes: a portfolio of four illustrative networks of 8, 30, 80 and 400 people, and one page that shows them all.

By counting and a fixed sequence alone, so that every run gives the same bytes. Run it after a change here, and commit what it wrote.
"""

import pathlib

FOLDER = pathlib.Path(__file__).resolve().parents[1] / "Fixtures" / "four-sizes"
KINDS = ["storytelling", "aid-and-assistance", "sharing", "joint-work", ""]
STRENGTHS = ["occasional", "regular", "regular", "core"]
TREES = ["Alder", "Beech", "Cedar", "Elder", "Hazel", "Juniper", "Larch", "Maple", "Oak", "Poplar", "Rowan", "Willow"]

# title, summary, sizes of communities, every how many one is a member, ties at home and between
CASES = {
    "eight": ("Eight people and one question", "Two schools and a college read pupils' work together.", [3, 3, 2], 2, 4, 3),
    "thirty": ("Thirty people in five places", "Four schools and a university plan lessons in pairs.", [7, 6, 6, 6, 5], 3, 30, 20),
    "eighty": ("Eighty people in eight places", "Seven schools and a trust share a programme for reading.", [16, 14, 12, 10, 9, 8, 6, 5], 4, 80, 40),
    "four-hundred": ("Four hundred people in twelve places", "Eleven schools and a trust learn from each other's lessons.",
                     [62, 54, 47, 41, 36, 34, 30, 28, 24, 20, 14, 10], 4, 520, 190),
}


class Sequence:
    """A linear congruential sequence (Knuth's MMIX constants), the high bits only."""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % bound


def network(sizes, every, at_home, between, sequence):
    people, rooms = [], []
    for number, size in enumerate(sizes):
        tree = TREES[number]
        room = []
        for place in range(size):
            member = place % every == 0
            room.append((f"{tree.lower()}-{place + 1}", tree.lower(), "school-leader" if place == 0 else "middle-leader" if place % 9 == 4 else "teacher",
                         member, member and place % (2 * every) == 0 and number % 2 == 0))
        rooms.append(room)
        people += room
    # One pair with a tie each way, of two kinds.
    one, other = rooms[0][0][0], rooms[1][0][0]
    ties = [(one, other, "sharing", "regular", "false"), (other, one, "joint-work", "core", "false")]
    known = {frozenset((one, other))}

    def tie(start, end):
        if start[0] == end[0] or frozenset((start[0], end[0])) in known:
            return False
        known.add(frozenset((start[0], end[0])))
        ties.append((start[0], end[0], KINDS[sequence.below(5)], STRENGTHS[sequence.below(4)], "true" if sequence.below(3) == 0 else "false"))
        return True

    made = 0
    while made < at_home:
        room = rooms[sequence.below(len(rooms))]
        made += tie(room[sequence.below(len(room))], room[sequence.below(len(room))])
    made = 0
    while made < between:
        here = sequence.below(len(rooms))
        # Neighbours in the list more often than others, as in life.
        there = (here + 1 + (0 if sequence.below(3) else sequence.below(len(rooms) - 1))) % len(rooms)
        members = [[person for person in rooms[room] if person[3]] for room in (here, there)]
        start, end = (group[sequence.below(len(group))] for group in members)
        made += here != there and tie(start, end)
    return people, ties


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def main():
    write(FOLDER / "portfolio.yml",
          "title: Four sizes\ndescription: Networks of eight, thirty, eighty and four hundred people, side by side.\nbase_url: https://cases.example/sizes/\n"
          "language: en\nlicence: CC-BY-4.0\nnavigation: [four]\n")
    page = "---\ntitle: Four networks\nsummary: The same drawing at four sizes.\n---\n\nEach network is invented. Each picture leads to its case.\n"
    for seed, (slug, (title, summary, sizes, every, at_home, between)) in enumerate(CASES.items()):
        people, ties = network(sizes, every, at_home, between, Sequence(seed + 1))
        rooms = "\n".join(
            f"    {tree.lower()}: {{name: {tree} {'Trust' if number == len(sizes) - 1 else 'School'}, kind: {'trust' if number == len(sizes) - 1 else 'school'}}}"
            for number, tree in enumerate(TREES[: len(sizes)]))
        write(FOLDER / "cases" / slug / "index.md",
              f"---\ntitle: {title}\nsummary: {summary}\nstanding: illustrative\npublished: 2026-01-01\nnetwork:\n  basis: documented\n  communities:\n{rooms}\n"
              "  people: people.csv\n  ties: ties.csv\n---\n\nAn invented network, to show how a drawing of this size looks.\n")
        write(FOLDER / "cases" / slug / "people.csv", "id,community,role,member,broker\n" + "".join(
            f"{id},{home},{role},{str(member).lower()},{str(broker).lower()}\n" for id, home, role, member, broker in people))
        write(FOLDER / "cases" / slug / "ties.csv", "from,to,kind,strength,both\n" + "".join(",".join(row) + "\n" for row in ties))
        page += f"\n![The network of {len(people)} people](case:{slug} \"{title}\")\n"
    write(FOLDER / "pages" / "four.md", page)


if __name__ == "__main__":
    main()
