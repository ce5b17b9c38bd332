namespace CaseTracker.Application.Dashboards;

/// <summary>One number of the dashboard: how much of it each case holds.</summary>
/// <param name="Key">As the address of its list names it.</param>
/// <param name="Name">In English, as pages show it.</param>
public sealed record CaseloadFigure(string Key, string Name, Func<CarriedCase, DateTimeOffset, int> Of)
{
    public static readonly IReadOnlyList<CaseloadFigure> All =
    [
        new("overdue", "Overdue deadlines", (c, _) => c.Overdue),
        new("due-soon", "Deadlines of the next 7 days", (c, _) => c.DueSoon),
        new("custody", "Custody clocks that run", (c, _) => c.CustodyClocks),
        new("stuck", "Nothing recorded for 60 days", (c, now) => c.IsStuck(now) ? 1 : 0),
        new("standstills", "Standing still for a known reason", (c, _) => c.Standstills),
        new("unassigned", "Intake without a prosecutor", (c, _) => c.IsUnassigned ? 1 : 0),
        new("approvals", "Waiting for a supervisor", (c, _) => c.Approvals),
        new("protection", "Protection that ends within 30 days", (c, _) => c.ProtectionEnding),
        new("measures-eligible", "Special measures considered", (c, _) => c.MeasuresEligible),
        new("measures-applied", "Special measures applied for", (c, _) => c.MeasuresApplied),
        new("measures-granted", "Special measures granted", (c, _) => c.MeasuresGranted),
        new("measures-used", "Special measures used", (c, _) => c.MeasuresUsed),
        new("heard-too-often", "Victims heard more than twice", (c, _) => c.HeardTooOften),
        new("confrontations", "Confrontations with a suspect", (c, _) => c.Confrontations),
    ];

    public static CaseloadFigure? Find(string? key) => All.FirstOrDefault(f => f.Key == key);
}
