"""Writes the graphs that measures are tested on, and what networkx says of them, into Tests/Fixtures/measures.

    .venv/bin/python Tests/Measures/expected.py

Each graph becomes node-link JSON as `casebook measure` reads it, and its figures stand under its name in expected.json.
The Swift tests read both and need no Python. Run this again only to add a graph or a measure; the figures do not change
from one version of networkx to the next (they were made with 3.6.1).

Undirected: Zachary's karate club (1977), Davis's southern women (1941; two modes, taken as one), Padgett's Florentine
families (1994) with the Pucci, who married nobody, and the characters of Les Misérables (Knuth 1993; weighted) with two
who meet nobody. Directed: who asks whom for advice in a bank's branch, who is a friend of whom there, with two people
who are nobody's, and both with two more relations, weighted by how many of the four hold (Pattison, Wasserman, Robins &
Kanfer 2000, Journal of Mathematical Psychology 44; public in V. Batagelj's collection of networks).
"""

import json
import math
from pathlib import Path

import networkx as nx

FOLDER = Path(__file__).parent.parent / "Fixtures" / "measures"

# Whom each of the eleven names, by relation.
BANK = {
    "advice": {1: [2, 3, 4], 2: [1], 3: [2], 4: [1], 6: [3, 4, 5], 7: [1, 2, 3, 4, 5, 6], 8: [1, 2, 3, 4, 6, 7, 9], 9: [1, 2, 3], 10: [1], 11: [3, 4, 6, 7]},
    "friendship": {1: [2, 3, 4, 5], 3: [4, 6], 4: [3, 6, 11], 6: [3, 4, 11], 7: [3, 4, 6, 9], 8: [4, 9], 9: [8], 10: [4]},
    "satisfying": {
        2: [1, 3, 4, 5, 6, 7, 8, 9, 10, 11], 3: [1, 2], 4: [1, 2, 3, 5, 6, 7, 8, 9, 10, 11], 5: [1, 2, 3, 4, 6, 7, 8, 9, 10, 11], 6: [3, 4],
        7: [1, 3, 4, 5, 6, 8], 8: [3, 4, 5, 7, 9, 11], 10: [4], 11: [4, 6, 7, 10],
    },
    "confiding": {
        1: [2, 3, 4], 2: [1], 4: [1], 5: [1, 2, 3, 4, 6, 7], 6: [3, 4], 7: [3, 4, 5], 8: [1, 4, 9], 9: [1, 8], 10: [1, 4], 11: [4, 6, 7, 10],
    },
}


def bank(*relations):
    graph = nx.DiGraph()
    graph.add_nodes_from(range(1, 12))
    for relation in relations:
        for source, targets in BANK[relation].items():
            for target in targets:
                weight = graph.get_edge_data(source, target, {"weight": 0})["weight"]
                graph.add_edge(source, target, weight=weight + 1)
    return graph


def graphs():
    karate = nx.karate_club_graph()
    for _, _, data in karate.edges(data=True):
        data.pop("weight")
    florentine = nx.florentine_families_graph()
    florentine.add_node("Pucci")
    miserables = nx.les_miserables_graph()
    miserables.add_nodes_from(["Reader", "Hugo"])
    friendship = bank("friendship")
    friendship.add_nodes_from(["cleaner", "guard"])
    return {
        "karate": karate,
        "davis": nx.davis_southern_women_graph(),
        "florentine": florentine,
        "miserables": miserables,
        "bank-advice": bank("advice"),
        "bank-friendship": friendship,
        "bank": bank(*BANK),
    }


def constraint(graph, weight=None):
    """Burt's constraint of everybody who has a contact.

    Without SciPy networkx leaves out those to whom ties lead but from whom none do; with it they have their value, which
    is the sum of local constraints as for all others.
    """
    return {
        node: sum(nx.local_constraint(graph, node, contact, weight) for contact in set(nx.all_neighbors(graph, node)))
        if any(True for _ in nx.all_neighbors(graph, node))
        else None
        for node in graph
    }


def figures(graph):
    directed = graph.is_directed()
    lengths = [steps for source, row in nx.all_pairs_shortest_path_length(graph) for target, steps in row.items() if source != target]
    weak = nx.weakly_connected_components(graph) if directed else nx.connected_components(graph)
    strong = nx.strongly_connected_components(graph) if directed else nx.connected_components(graph)
    flat = constraint(graph)
    for node, value in nx.constraint(graph).items():
        assert math.isnan(value) or abs(value - flat[node]) < 1e-12
    betweenness = nx.betweenness_centrality(graph, normalized=False)
    normalised = nx.betweenness_centrality(graph)
    weighted = constraint(graph, "weight")
    return {
        "density": nx.density(graph),
        "weak_components": sorted((len(part) for part in weak), reverse=True),
        "strong_components": sorted((len(part) for part in strong), reverse=True),
        "isolates": nx.number_of_isolates(graph),
        "mean_distance": sum(lengths) / len(lengths),
        "connected_pairs": len(lengths),
        "longest_distance": max(lengths),
        # The share of ties that are returned; networkx has no dyadic reciprocity.
        "returned_ties": nx.overall_reciprocity(graph) if directed else None,
        "nodes": {
            str(node): {
                "in_degree": graph.in_degree(node) if directed else graph.degree(node),
                "out_degree": graph.out_degree(node) if directed else graph.degree(node),
                "betweenness": betweenness[node],
                "betweenness_normalised": normalised[node],
                "constraint": flat[node],
                "constraint_weighted": weighted[node],
            }
            for node in sorted(graph, key=str)
        },
    }


def node_link(name, graph):
    edges = [
        {"source": source, "target": target} | ({"directed": True} if graph.is_directed() else {}) | ({"weight": data["weight"]} if "weight" in data else {})
        for source, target, data in graph.edges(data=True)
    ]
    return {"name": name, "nodes": [{"id": node} for node in graph], "edges": edges}


def main():
    expected = {}
    for name, graph in graphs().items():
        lines = json.dumps(node_link(name, graph), ensure_ascii=False).replace("}, {", "},\n {").replace('"edges": [', '\n "edges": [')
        (FOLDER / f"{name}.json").write_text(lines + "\n", encoding="utf-8")
        expected[name] = figures(graph)
    (FOLDER / "expected.json").write_text(json.dumps(expected, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
