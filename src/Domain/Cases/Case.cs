using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Cases;

/// <summary>One criminal case of a unit: the lead and the team who may see it, where it stands, and how it came to light.</summary>
public sealed class Case
{
    public const int TitleMaxLength = 200;
    public const int ReferenceMaxLength = 40;
    public const int MaxExploitationForms = 11;
    private readonly List<CaseMember> members = [];
    private readonly List<CaseExclusion> exclusions = [];
    private readonly List<StageChange> stageChanges = [];
    private List<string> exploitation = [];

    private Case()
    {
    }

    public CaseId Id { get; private init; }

    public UnitId UnitId { get; private init; }

    /// <summary>Unit code, year and number, gap-free within unit and year: <c>A-2026-0001</c>.</summary>
    public string Reference { get; private init; } = "";

    public string Title { get; private set; } = "";

    public string Stage { get; private set; } = CaseStages.Intake;

    public UserId LeadId { get; private set; }

    public DateOnly OpenedOn { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Code of the list DetectionMode.</summary>
    public string DetectionMode { get; private set; } = "";

    /// <summary>Codes of the list TypeOfExploitation (HTCDS 2.0).</summary>
    public IReadOnlyList<string> Exploitation => exploitation;

    /// <summary>When the authorities first heard of it; may be years before the case was opened.</summary>
    public DateOnly? FirstReportOn { get; private set; }

    /// <summary>When a prosecutor first advised the investigators; null while none has.</summary>
    public DateOnly? FirstProsecutorAdviceOn { get; private set; }

    /// <summary>A restricted case is hidden from the unit's supervisors too, unless they are on its team.</summary>
    public bool Restricted { get; private set; }

    public IReadOnlyList<CaseMember> Members => members;

    public IReadOnlyList<CaseExclusion> Exclusions => exclusions;

    public IReadOnlyList<StageChange> StageChanges => stageChanges;

    /// <param name="id">Given for a case that is loaded from a file and must be found again; null: a new one.</param>
    public static Result<Case> Open(UnitId unit, string reference, CaseParticulars particulars, UserId lead, DateOnly openedOn, DateTimeOffset now, CaseId? id = null)
    {
        var opened = new Case { Id = id ?? CaseId.New(), UnitId = unit, Reference = reference, LeadId = lead, OpenedOn = openedOn, RecordedAt = now };
        var outcome = opened.Describe(particulars);
        if (outcome.IsRefused) return outcome.Refusal!;
        opened.members.Add(new CaseMember(lead, MemberRole.Lead, now, lead));
        opened.stageChanges.Add(new StageChange(1, null, CaseStages.Intake, now, lead, "Case opened"));
        return opened;
    }

    /// <summary>Replaces the particulars as a whole, so that two people's edits never mix.</summary>
    public Result Describe(CaseParticulars p)
    {
        if (p.Exploitation.Count == 0) return CaseRefusals.NoExploitation;
        if (p is { FirstReportOn: { } report, FirstProsecutorAdviceOn: { } advice } && advice < report) return CaseRefusals.AdviceBeforeReport;
        (Title, DetectionMode, Restricted) = (p.Title.Trim(), p.DetectionMode, p.Restricted);
        (FirstReportOn, FirstProsecutorAdviceOn) = (p.FirstReportOn, p.FirstProsecutorAdviceOn);
        exploitation = [.. p.Exploitation.Distinct()];
        return Result.Done;
    }

    /// <summary>A prosecutor advised the investigators on this day; the first such day is kept (R3).</summary>
    public Result Advised(DateOnly on)
    {
        if (FirstReportOn is { } report && on < report) return CaseRefusals.AdviceBeforeReport;
        if (FirstProsecutorAdviceOn is null || on < FirstProsecutorAdviceOn) FirstProsecutorAdviceOn = on;
        return Result.Done;
    }

    /// <summary>By hand: as long as nobody is suspected, and for the steps of the case itself. Else it follows those who are.</summary>
    public Result MoveTo(string stage, string reason, UserId by, DateTimeOffset now)
    {
        if (stage == Stage) return CaseRefusals.AlreadyInStage;
        if (!CaseStages.MayFollow(Stage, stage)) return CaseRefusals.StageCannotFollow(Stage, stage);
        Enter(stage, reason, by, now);
        return Result.Done;
    }

    /// <summary>Goes where the people in it stand (docs/adr/0036).</summary>
    /// <param name="defendants">Stages of all suspects of the case.</param>
    /// <param name="reason">What moved them.</param>
    public void Follow(IReadOnlyCollection<string> defendants, string reason, UserId by, DateTimeOffset now)
    {
        var stage = Suspects.Stages.DefendantStages.OfCase(Stage, defendants);
        if (stage != Stage) Enter(stage, reason, by, now);
    }

    private void Enter(string stage, string reason, UserId by, DateTimeOffset now)
    {
        stageChanges.Add(new StageChange(stageChanges.Count + 1, Stage, stage, now, by, reason));
        Stage = stage;
    }

    public Result AddMember(UserId user, UserId by, DateTimeOffset now)
    {
        if (exclusions.Any(x => x.UserId == user)) return CaseRefusals.MemberExcluded;
        if (members.Any(m => m.UserId == user && m.IsActive)) return CaseRefusals.AlreadyMember;
        members.Add(new CaseMember(user, MemberRole.Member, now, by));
        return Result.Done;
    }

    public Result RemoveMember(UserId user, DateTimeOffset now)
    {
        if (user == LeadId) return CaseRefusals.LeadCannotLeave;
        var member = members.SingleOrDefault(m => m.UserId == user && m.IsActive);
        if (member is null) return CaseRefusals.NotAMember;
        member.Leave(now);
        return Result.Done;
    }

    /// <summary>Conflict of interest: beats every grant, and ends a membership at once.</summary>
    public Result Exclude(UserId user, string reason, UserId by, DateTimeOffset now)
    {
        if (user == LeadId) return CaseRefusals.LeadCannotLeave;
        if (exclusions.Any(x => x.UserId == user)) return CaseRefusals.AlreadyExcluded;
        members.SingleOrDefault(m => m.UserId == user && m.IsActive)?.Leave(now);
        exclusions.Add(new CaseExclusion(user, reason, now, by));
        return Result.Done;
    }
}

/// <summary>What is asked when a case is opened, and may be edited later.</summary>
public sealed record CaseParticulars(
    string Title, string DetectionMode, IReadOnlyList<string> Exploitation, DateOnly? FirstReportOn, DateOnly? FirstProsecutorAdviceOn, bool Restricted);
