using CaseTracker.Domain.Staff;

namespace CaseTracker.Application.Access;

/// <summary>How a caller stands to a case. Rank is not a relation: a role alone opens nothing.</summary>
[Flags]
public enum CaseRelation
{
    None = 0,
    Lead = 1,
    Member = 2,
    UnitSupervisor = 4,
    Any = Lead | Member | UnitSupervisor,
}

/// <summary>One permission: the roles that carry it and, inside a case, the relations in which it holds.</summary>
public sealed record PermissionGrant(IReadOnlySet<string> Roles, CaseRelation Relations);

/// <summary>The one table of who may do what. Anything not in it is refused.</summary>
public static class PermissionTable
{
    private static readonly string[] Everyone = [.. Roles.All];
    private static readonly string[] CaseWorkers = [Roles.Prosecutor, Roles.Investigator, Roles.Supervisor, Roles.VictimCoordinator];

    public static readonly IReadOnlyDictionary<string, PermissionGrant> Grants = new Dictionary<string, PermissionGrant>
    {
        [Permissions.SignedIn] = To(Everyone),
        [Permissions.CaseOpen] = To(Roles.Prosecutor, Roles.Supervisor),
        [Permissions.CaseList] = To(CaseWorkers),
        [Permissions.CaseRead] = To(CaseWorkers),
        [Permissions.CaseEdit] = To(Roles.Prosecutor, Roles.Supervisor),
        [Permissions.CaseTeam] = To(CaseRelation.Lead | CaseRelation.UnitSupervisor, Roles.Prosecutor, Roles.Supervisor),
        [Permissions.CaseWrite] = To(CaseWorkers),
        [Permissions.AdviceWrite] = To(CaseRelation.Lead | CaseRelation.Member, Roles.Prosecutor),
        [Permissions.StrategyRead] = To(Roles.Prosecutor, Roles.Investigator, Roles.Supervisor),
        [Permissions.StrategyWrite] = To(CaseRelation.Lead | CaseRelation.Member, Roles.Prosecutor),
        [Permissions.StrategySign] = To(Roles.Supervisor), // and never who wrote it: SignStrategy
        [Permissions.SuspectWrite] = To(Roles.Prosecutor, Roles.Investigator),
        [Permissions.GroupWrite] = To(Roles.Prosecutor, Roles.Investigator, Roles.Supervisor), // a supervisor sees the cases of a unit together
        [Permissions.CountWrite] = To(Roles.Prosecutor),
        [Permissions.ChargeApprove] = To(Roles.Supervisor), // and never who asked: ChargeProposal
        [Permissions.VictimRead] = To(CaseWorkers),
        [Permissions.VictimWrite] = To(Roles.Prosecutor, Roles.VictimCoordinator),
        [Permissions.IdentityKeep] = To(CaseRelation.Lead | CaseRelation.Member, Roles.VictimCoordinator),
        [Permissions.IdentityReveal] = To(CaseWorkers), // and then the coordinator on the team, or by a grant: IdentityReading
        [Permissions.IdentityGrant] = To(CaseRelation.Lead | CaseRelation.Member, Roles.VictimCoordinator),
        [Permissions.WelfareRead] = To(CaseWorkers), // and then the coordinator on the team, or by a grant: WelfareReading
        [Permissions.WelfareWrite] = To(CaseRelation.Lead | CaseRelation.Member, Roles.VictimCoordinator),
        [Permissions.PartnerWrite] = To(Roles.VictimCoordinator, Roles.Supervisor),
        [Permissions.ProtectionWrite] = To(CaseRelation.Lead | CaseRelation.Member, Roles.Prosecutor, Roles.VictimCoordinator),
        [Permissions.CompetenceWaive] = To(Roles.Supervisor), // and never the interviewer: CompetenceWaiver
        [Permissions.EvidenceRead] = To(Roles.Prosecutor, Roles.Investigator, Roles.Supervisor),
        [Permissions.EvidenceWrite] = To(CaseRelation.Lead | CaseRelation.Member, Roles.Prosecutor, Roles.Investigator),
        [Permissions.EvidenceRule] = To(CaseRelation.Lead | CaseRelation.Member, Roles.Prosecutor),
        [Permissions.EvidenceTakeOver] = To(CaseRelation.Lead | CaseRelation.UnitSupervisor, Roles.Prosecutor, Roles.Supervisor),
        [Permissions.EvidenceHandOn] = To(Roles.Prosecutor, Roles.Investigator, Roles.Supervisor), // of what one holds: also a supervisor who took it over
        [Permissions.IncidentResolve] = To(CaseRelation.Lead | CaseRelation.UnitSupervisor, Roles.Prosecutor, Roles.Supervisor),
        [Permissions.EvidenceOpenInfected] = To(CaseRelation.Lead | CaseRelation.Member, Roles.Investigator),
        [Permissions.EvidenceSecond] = To(Roles.Prosecutor, Roles.Investigator, Roles.Supervisor),
        [Permissions.RedactionDraw] = To(CaseRelation.Lead | CaseRelation.Member, Roles.Prosecutor, Roles.Investigator),
        [Permissions.RedactionCheck] = To(Roles.Prosecutor, Roles.Investigator, Roles.Supervisor), // and then never who drew it
        [Permissions.DeadlineRead] = To(CaseWorkers),
        [Permissions.DeadlineWrite] = To(Roles.Prosecutor, Roles.Supervisor),
        [Permissions.DocumentRead] = To(Roles.Prosecutor, Roles.Supervisor),
        [Permissions.DocumentPrint] = To(Roles.Prosecutor, Roles.Supervisor),
        [Permissions.DisclosureRead] = To(Roles.Prosecutor, Roles.Investigator, Roles.Supervisor), // who reads the schedule may also set its flag
        [Permissions.DisclosureDecide] = To(CaseRelation.Lead | CaseRelation.Member, Roles.Prosecutor),
        [Permissions.DisclosureAgree] = To(Roles.Supervisor),
        [Permissions.DisclosureRelease] = To(Roles.Prosecutor, Roles.Supervisor), // and never who asked for it: ReleaseSet
        [Permissions.DashboardCaseload] = To(Roles.Supervisor),
        [Permissions.StatisticsRead] = To(Roles.Analyst, Roles.Supervisor, Roles.Administrator),
        [Permissions.StatisticsPropose] = To(Roles.Analyst, Roles.Supervisor),
        [Permissions.StatisticsApprove] = To(Roles.Supervisor), // and never who asked: FourEyes
        [Permissions.StatisticsTarget] = To(Roles.Supervisor, Roles.Administrator),
        [Permissions.ResearchExport] = To(Roles.Analyst, Roles.Supervisor),
        [Permissions.Search] = To(CaseWorkers),
        [Permissions.AuditRead] = To(Roles.Auditor),
        [Permissions.UsersManage] = To(Roles.Administrator),
        [Permissions.ReferenceManage] = To(Roles.Administrator),
        [Permissions.TrainingManage] = To(Roles.Supervisor, Roles.Administrator), // a supervisor that of the own unit, nobody their own: TrainingRecord
        [Permissions.UnitRemind] = To(Roles.Supervisor, Roles.Administrator), // a supervisor that of the own unit
        [Permissions.JobsManage] = To(Roles.Administrator),
    };

    public static bool RoleCarries(IEnumerable<string> roles, string permission) =>
        Grants.TryGetValue(permission, out var grant) && roles.Any(grant.Roles.Contains);

    public static bool RelationCarries(CaseRelation relation, string permission) =>
        Grants.TryGetValue(permission, out var grant) && (grant.Relations & relation) != CaseRelation.None;

    private static PermissionGrant To(params string[] roles) => To(CaseRelation.Any, roles);

    private static PermissionGrant To(CaseRelation relations, params string[] roles) => new(roles.ToHashSet(), relations);
}
