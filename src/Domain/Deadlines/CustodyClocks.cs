namespace CaseTracker.Domain.Deadlines;

/// <summary>The clocks at whose end somebody who is held must be released, brought before a court, or have the detention reviewed.</summary>
/// <remarks>By the public names of the rules: they outlive every version. Time limits that an arrest starts but that free nobody (surrender, charging) are not among them.</remarks>
public static class CustodyClocks
{
    /// <summary>ECHR Art. 5(3); StPO s.121; SI 1987/299 regs 4 and 5; CPP arts 233-236; 18 USC 3164(c).</summary>
    public static readonly IReadOnlyList<string> Rules =
        ["DE-STPO-121", "ECHR-5-3", "EW-CTL-112", "EW-CTL-CC", "EW-CTL-EW", "EW-CTL-SUM", "RO-CPP-233", "US-STA-90"];
}
