using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Links;

/// <summary>
/// Two of a case's people and things have to do with each other. Of a victim only codes, days and items of evidence are told, never words.
/// Recorded in error it is taken back with a reason, never removed.
/// </summary>
public sealed class Link
{
    public const int KindMaxLength = 40;
    public const int NoteMaxLength = 300;
    public const int ReasonMaxLength = 300;

    private Link()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>Of the three at the beginning one is given.</summary>
    public SuspectId? FromSuspectId { get; private init; }

    public VictimId? FromVictimId { get; private init; }

    public TraceId? FromTraceId { get; private init; }

    /// <summary>Of the three at the end one is given.</summary>
    public SuspectId? ToSuspectId { get; private init; }

    public VictimId? ToVictimId { get; private init; }

    public TraceId? ToTraceId { get; private init; }

    /// <summary>Code of the list LinkKind; read from the beginning to the end.</summary>
    public string Kind { get; private init; } = "";

    /// <summary>Null when not known.</summary>
    public DateOnly? Since { get; private init; }

    /// <summary>Null while it lasts, or when not known.</summary>
    public DateOnly? Until { get; private init; }

    /// <summary>Empty where a victim is concerned.</summary>
    public string Note { get; private init; } = "";

    /// <summary>What shows it; null when nothing was named.</summary>
    public ExhibitId? ExhibitId { get; private init; }

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public DateTimeOffset? TakenBackAt { get; private set; }

    public UserId? TakenBackBy { get; private set; }

    public string TakenBackReason { get; private set; } = "";

    public Guid From => FromSuspectId?.Value ?? FromVictimId?.Value ?? FromTraceId!.Value.Value;

    public Guid To => ToSuspectId?.Value ?? ToVictimId?.Value ?? ToTraceId!.Value.Value;

    /// <param name="standing">The links of the case that were not taken back.</param>
    public static Result<Link> Draw(CaseId caseId, LinkEnd from, LinkEnd to, LinkTerms terms, IEnumerable<Link> standing, UserId by, DateTimeOffset now)
    {
        if (from.Id == to.Id) return LinkRefusals.ToItself;
        if (terms.Until < terms.Since) return LinkRefusals.EndsBeforeItBegins;
        if ((from.OfVictim || to.OfVictim) && terms.Note.Trim().Length > 0) return LinkRefusals.WordsAboutVictim;
        if (standing.Any(l => l.Kind == terms.Kind && l.From == from.Id && l.To == to.Id && l.Until is null && terms.Until is null)) return LinkRefusals.DrawnAlready;
        return new Link
        {
            Id = Guid.CreateVersion7(), CaseId = caseId, FromSuspectId = from.Suspect, FromVictimId = from.Victim, FromTraceId = from.Trace, ToSuspectId = to.Suspect, ToVictimId = to.Victim,
            ToTraceId = to.Trace, Kind = terms.Kind, Since = terms.Since, Until = terms.Until, Note = terms.Note.Trim(), ExhibitId = terms.Exhibit, RecordedBy = by, RecordedAt = now,
        };
    }

    public Result TakeBack(string reason, UserId by, DateTimeOffset now)
    {
        if (TakenBackAt is not null) return LinkRefusals.TakenBack;
        (TakenBackAt, TakenBackBy, TakenBackReason) = (now, by, reason.Trim());
        return Result.Done;
    }
}

/// <summary>One end of a link. Whether a victim is concerned also holds for what belongs to one.</summary>
public sealed record LinkEnd(SuspectId? Suspect, VictimId? Victim, TraceId? Trace, bool OfVictim)
{
    public Guid Id => Suspect?.Value ?? Victim?.Value ?? Trace!.Value.Value;

    public static LinkEnd Of(SuspectId suspect) => new(suspect, null, null, false);

    public static LinkEnd Of(VictimId victim) => new(null, victim, null, true);

    public static LinkEnd Of(Trace trace) => new(null, null, trace.Id, trace.VictimId is not null);
}

/// <param name="Kind">Code of the list LinkKind.</param>
/// <param name="Exhibit">What shows it; null when nothing was named.</param>
public sealed record LinkTerms(string Kind, DateOnly? Since, DateOnly? Until, string Note, ExhibitId? Exhibit);

public static class LinkRefusals
{
    public static readonly Refusal DrawnAlready = new("link.drawn_already", "These two are linked like this already.", RefusalKind.Conflict, "kind");
    public static readonly Refusal EndOfAnotherCase = new("link.end_of_another_case", "Choose two that belong to this case.", RefusalKind.Invalid, "to");
    public static readonly Refusal EndsBeforeItBegins = new("link.ends_before_it_begins", "A link cannot end before it begins.", RefusalKind.Invalid, "until");
    public static readonly Refusal ExhibitOfAnotherCase = new("link.exhibit_of_another_case", "This item is not part of the case.", RefusalKind.Invalid, "exhibitId");
    public static readonly Refusal TakenBack = new("link.taken_back", "This link was taken back already.", RefusalKind.Conflict);
    public static readonly Refusal ToItself = new("link.to_itself", "Choose two that differ.", RefusalKind.Invalid, "to");
    public static readonly Refusal WordsAboutVictim = new("link.words_about_victim", "Where a victim is concerned a link has no words, only a kind, days and an item of evidence.", RefusalKind.Conflict, "note");
    public static readonly Refusal OfAVictim = new("trace.of_a_victim", "What belongs to a victim is sealed: record it anew, and take back its links.", RefusalKind.Conflict);
    public static readonly Refusal NotOfAVictim = new("trace.not_of_a_victim", "Nothing about this is sealed.", RefusalKind.Conflict);
    public static readonly Refusal VictimOfAnotherCase = new("trace.victim_of_another_case", "This victim is not part of the case.", RefusalKind.Invalid, "victimId");
}
