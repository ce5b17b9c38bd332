namespace CaseTracker.Domain.Staff;

/// <summary>What a person does in the unit. A role alone shows no case: a relation to the case must come with it.</summary>
public static class Roles
{
    public const string Prosecutor = "prosecutor";
    public const string Investigator = "investigator";
    public const string Supervisor = "supervisor";
    public const string VictimCoordinator = "victimCoordinator";
    public const string Analyst = "analyst";
    public const string Auditor = "auditor";
    public const string Administrator = "administrator";

    public static readonly IReadOnlyList<string> All =
        [Prosecutor, Investigator, Supervisor, VictimCoordinator, Analyst, Auditor, Administrator];
}
