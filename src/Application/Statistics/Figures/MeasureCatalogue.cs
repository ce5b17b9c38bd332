namespace CaseTracker.Application.Statistics.Figures;

/// <summary>A number that is counted. One that is a part of another bears its key with a word behind: <c>victims.entitled</c> counts some of <c>victims</c>.</summary>
/// <param name="Metric">Of the metrics M1 to M19.</param>
public sealed record Measure(string Key, string Metric, string Title)
{
    /// <summary>What it is a part of; null where it is no part.</summary>
    public string? Within => Key.LastIndexOf('.') is > 0 and var at ? Key[..at] : null;
}

/// <summary>A share, shown where both numbers are and the whole is not too small.</summary>
public sealed record Share(string Metric, string Title, string Part, string Whole);

/// <summary>Everything the outcome statistics count, each number once: where two metrics use one number, both show the same.</summary>
public static class MeasureCatalogue
{
    /// <summary>The form of a case that has several: so the forms add up to all cases.</summary>
    public const string Several = "SEVERAL";

    /// <summary>A whole stands before its parts.</summary>
    public static readonly IReadOnlyList<Measure> All =
    [
        new("counts", "M2", "Counts of trafficking that stand"), new("counts.testimony", "M2", "Counts with an element that rests on victims' testimony alone"),
        new("elements", "M1", "Essential elements of these counts"), new("elements.supported", "M1", "Elements with something that is not a victim's testimony"),
        new("elements.supported.independent", "M1", "Elements with something that depends on no victim"),
        new("defendants", "M13", "Persons charged with trafficking"), new("defendants.reclassified", "M3", "Persons whose charge left trafficking"),
        new("defendants.persons", "M19", "Natural persons charged"), new("defendants.persons.known", "M19", "Natural persons charged whose sex is known"), new("defendants.persons.known.women", "M19", "Women charged"),
        new("decided", "M4", "Persons of whom a court decided"), new("decided.settled", "M4", "Decided by settlement"), new("decided.settled.compensated", "M4", "Settlements with compensation"),
        new("decided.convicted", "M12", "Persons convicted"), new("decided.convicted.final", "M12", "Convictions that are final"),
        new("decided.convicted.trafficking", "M5", "Persons convicted of trafficking"), new("decided.convicted.trafficking.custody", "M5", "Sentenced to custody"),
        new("decided.convicted.trafficking.custody.suspended", "M5", "Custody suspended in full"),
        new("victims", "M12", "Victims identified or presumed"), new("victims.eligible", "M6", "Victims eligible for special measures"),
        new("victims.eligible.applied", "M6", "Special measures applied for"), new("victims.eligible.applied.granted", "M6", "Special measures granted"), new("victims.eligible.applied.granted.used", "M6", "Special measures used"),
        new("victims.interviewed", "M7", "Victims interviewed"), new("victims.interviewed.often", "M7", "Victims interviewed more than twice"), new("victims.confronted", "M7", "Victims confronted with a suspect"),
        new("interviews", "M7", "Repeated interviews"), new("interviews.same", "M7", "Repeated interviews by the same person"),
        new("victims.entitled", "M10", "Victims entitled to compensation"), new("victims.entitled.claimed", "M10", "Victims who claimed compensation"),
        new("victims.entitled.claimed.awarded", "M10", "Victims who were awarded compensation"), new("victims.entitled.claimed.awarded.paid", "M10", "Victims who were paid"),
        new("victims.assessed", "M11", "Victims with a completed non-punishment assessment"), new("victims.condemned", "M11", "Victims convicted as suspects"),
        new("victims.disengaged", "M17", "Victims who withdrew or cannot be traced"),
        new("cases", "M12", "Cases opened"), new("cases.advised", "M8", "Cases with early advice of a prosecutor"), new("cases.investigated", "M12", "Cases investigated"), new("cases.financial", "M9", "Cases with a financial investigation"),
        new("roles", "M15", "Roles of the chain identified in a case"), new("roles.charged", "M15", "Roles charged"), new("legal", "M15", "Legal persons suspected"), new("legal.charged", "M15", "Legal persons charged"),
        new("users", "M15", "Knowing users suspected"), new("users.charged", "M15", "Knowing users charged"),
        new("requests", "M16", "Requests to other States"), new("requests.acknowledged", "M16", "Requests acknowledged"), new("requests.acknowledged.answered", "M16", "Requests answered"), new("requests.overdue", "M16", "Requests overdue, or answered late"),
    ];

    public static readonly IReadOnlyList<Share> Shares =
    [
        new("M1", "Victim-independence index", "elements.supported.independent", "elements"), new("M2", "Testimony-dependent counts", "counts.testimony", "counts"),
        new("M3", "Reclassification rate", "defendants.reclassified", "defendants"), new("M4", "Settlement rate", "decided.settled", "decided"),
        new("M4", "Settlements with compensation", "decided.settled.compensated", "decided.settled"),
        new("M5", "Fully suspended share", "decided.convicted.trafficking.custody.suspended", "decided.convicted.trafficking.custody"),
        new("M6", "Applied for, of the eligible", "victims.eligible.applied", "victims.eligible"), new("M6", "Granted, of the eligible", "victims.eligible.applied.granted", "victims.eligible"),
        new("M6", "Used, of the granted", "victims.eligible.applied.granted.used", "victims.eligible.applied.granted"), new("M7", "Interviewed more than twice", "victims.interviewed.often", "victims.interviewed"),
        new("M7", "Confronted with a suspect", "victims.confronted", "victims"), new("M7", "Same interviewer", "interviews.same", "interviews"), new("M8", "With early advice", "cases.advised", "cases"),
        new("M9", "Financial investigation rate", "cases.financial", "cases"), new("M10", "Entitled, of all victims", "victims.entitled", "victims"), new("M10", "Claimed, of the entitled", "victims.entitled.claimed", "victims.entitled"), new("M10", "Awarded, of the claimed", "victims.entitled.claimed.awarded", "victims.entitled.claimed"),
        new("M10", "Paid, of the awarded", "victims.entitled.claimed.awarded.paid", "victims.entitled.claimed.awarded"), new("M11", "Non-punishment coverage", "victims.assessed", "victims"), new("M11", "Victims convicted", "victims.condemned", "victims"),
        new("M12", "Convicted, of the decided", "decided.convicted", "decided"), new("M15", "Chain coverage", "roles.charged", "roles"), new("M15", "Legal persons charged", "legal.charged", "legal"),
        new("M15", "Users charged", "users.charged", "users"), new("M16", "Acknowledged, of the requests", "requests.acknowledged", "requests"), new("M16", "Answered, of the acknowledged", "requests.acknowledged.answered", "requests.acknowledged"),
        new("M16", "Overdue, of the requests", "requests.overdue", "requests"), new("M17", "Disengagement rate", "victims.disengaged", "victims"),
        new("M19", "Women, of those whose sex is known", "defendants.persons.known.women", "defendants.persons.known"),
    ];

    /// <summary>Split by the chain role of the person too (M19).</summary>
    public static bool HasRoles(string key) => key == "defendants" || key.StartsWith("defendants.", StringComparison.Ordinal);

    /// <summary>Topics of M18, codes of the list TrainingTopic.</summary>
    public static readonly IReadOnlyList<string> TrainingTopics = ["VICTIM_CENTRED", "CHILD_INTERVIEW", "FINANCIAL_INVESTIGATION", "TECHNOLOGY"];

    /// <summary>What the product does not record, and so does not count.</summary>
    public static readonly IReadOnlyList<NotRecorded> NotRecorded =
    [
        new("M16", "Requests of other States to ours", "Only those that a case sends are recorded."),
        new("M19", "Region of perpetrators", "Citizenships stand in the profile of a suspect. Sex is counted by form and quarter, and by role: a further trait would single people out."),
    ];
}

public sealed record NotRecorded(string Metric, string What, string Why);
