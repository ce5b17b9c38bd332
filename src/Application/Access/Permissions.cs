namespace CaseTracker.Application.Access;

/// <summary>What a request may need. The names are part of the OpenAPI document (<c>x-permission</c>).</summary>
public static class Permissions
{
    /// <summary>Signing in itself.</summary>
    public const string Anonymous = "anonymous";
    public const string SignedIn = "signed-in";
    public const string CaseOpen = "case.open";
    public const string CaseList = "case.list";
    public const string CaseRead = "case.read";
    public const string CaseEdit = "case.edit";
    public const string CaseTeam = "case.team";
    public const string CaseWrite = "case.write";
    public const string AdviceWrite = "advice.write";
    public const string StrategyRead = "strategy.read";
    public const string StrategyWrite = "strategy.write";
    public const string StrategySign = "strategy.sign";
    public const string SuspectWrite = "suspect.write";
    public const string GroupWrite = "group.write";
    public const string CountWrite = "count.write";
    public const string ChargeApprove = "charge.approve";
    public const string VictimRead = "victim.read";
    public const string VictimWrite = "victim.write";
    public const string IdentityKeep = "identity.keep";
    public const string IdentityReveal = "identity.reveal";
    public const string IdentityGrant = "identity.grant";
    public const string WelfareRead = "welfare.read";
    public const string WelfareWrite = "welfare.write";
    public const string PartnerWrite = "partner.write";
    public const string ProtectionWrite = "protection.write";
    public const string CompetenceWaive = "competence.waive";
    public const string EvidenceRead = "evidence.read";
    public const string EvidenceWrite = "evidence.write";
    public const string EvidenceRule = "evidence.rule";
    public const string EvidenceTakeOver = "evidence.take_over";
    public const string EvidenceHandOn = "evidence.hand_on";
    public const string IncidentResolve = "incident.resolve";
    public const string EvidenceOpenInfected = "evidence.open_infected";
    public const string EvidenceSecond = "evidence.second";
    public const string RedactionDraw = "redaction.draw";
    public const string RedactionCheck = "redaction.check";
    public const string DeadlineRead = "deadline.read";
    public const string DeadlineWrite = "deadline.write";
    public const string DocumentRead = "document.read";
    public const string DocumentPrint = "document.print";
    public const string DisclosureRead = "disclosure.read";
    public const string DisclosureDecide = "disclosure.decide";
    public const string DisclosureAgree = "disclosure.agree";
    public const string DisclosureRelease = "disclosure.release";
    public const string DashboardCaseload = "dashboard.caseload";
    public const string StatisticsRead = "statistics.read";
    public const string StatisticsPropose = "statistics.propose";
    public const string StatisticsApprove = "statistics.approve";
    public const string StatisticsTarget = "statistics.target";
    public const string ResearchExport = "research.export";
    public const string ReferenceManage = "reference.manage";
    public const string Search = "search";
    public const string AuditRead = "audit.read";
    public const string UsersManage = "users.manage";
    public const string TrainingManage = "training.manage";
    public const string UnitRemind = "unit.remind";
    public const string JobsManage = "jobs.manage";
}
