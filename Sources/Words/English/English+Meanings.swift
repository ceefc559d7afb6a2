// What the terms mean, and what conditions and research questions ask, in English.

import Cases

extension English {
  package func question(_ condition: ConditionKind) -> String {
    switch condition {
    case .collaboration: "Is the work together more than contrived collegiality?"
    case .trust: "Do people believe in one another?"
    case .proximity: "Are they close, with what closeness brings?"
    case .competition: "Is the fear of competition managed?"
    case .focus: "Is there one clearly defined purpose?"
    case .inquiry: "Do people question their practice together?"
    case .commitment: "Are people in it for the long term?"
    case .governance: "Do coordination and leadership fit the network’s size and trust?"
    case .networkLeadership: "Is the network itself led?"
    case .schoolLeadership: "Do each school’s leaders see to participation, and to its effect at home?"
    case .environment: "What does the wider system do?"
    case .history: "Have these people or organisations worked together before?"
    }
  }

  package func meaning(_ function: LeadershipFunction) -> String {
    switch function {
    case .formalising:
      "Leaders make the network’s work match the school’s own priorities, and keep it in view (formalising)."
    case .prioritising: "Leaders find the resources, above all the time, for the work to get done (prioritising)."
    case .mobilising:
      "Leaders see that what the network learned is carried home and taken up by colleagues (mobilising)."
    }
  }

  package func label(_ question: ResearchQuestion) -> String { question.rawValue }

  package func topic(_ question: ResearchQuestion) -> String {
    switch question {
    case .rq1: "engaging with the network’s aims"
    case .rq2: "supporting those who take part"
    case .rq3: "reaching all other teachers"
    case .rq4: "effects on participants and colleagues"
    case .rq5: "getting more out of the network"
    }
  }

  package func wording(_ question: ResearchQuestion) -> String {
    switch question {
    case .rq1: "How do leaders get their school to support the network’s aims and engage with them?"
    case .rq2: "How do leaders support the teachers who take part?"
    case .rq3: "How do leaders reach all the other teachers?"
    case .rq4: "What do these actions do for participants and for their colleagues?"
    case .rq5:
      "How does a school get more from its network, what support do leaders need, and what works in disadvantaged "
        + "areas?"
    }
  }
}
