using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.NonPunishment;

namespace CaseTracker.Domain.Victims.Compensation;

/// <summary>Where a claim goes and in which money.</summary>
/// <param name="Route">Code of the list CompensationRoute.</param>
/// <param name="Currency">ISO 4217, code of the list Currency; all amounts of the claim are in it.</param>
/// <param name="VictimIsParty">Whether the victim is a party to those proceedings; no claim depends on it, nor on any testimony.</param>
public sealed record ClaimTerms(string Route, string Currency, bool VictimIsParty, DateOnly FiledOn);

/// <param name="Head">Code of the list HeadOfLoss.</param>
public sealed record HeadAmount(string Head, decimal Amount);

/// <summary>
/// A claim of one victim for compensation by one route (CETS 197 Art. 15; Dir. 2011/36 Art. 17). Decisions and payments are added to it and never
/// changed; how it stands follows from them.
/// </summary>
public sealed class CompensationClaim
{
    public const decimal LargestAmount = 999_999_999_999.99m;
    public const int NoteMaxLength = 2000;
    public const int ReferenceMaxLength = 100;

    private readonly List<ClaimHead> heads = [];

    private CompensationClaim()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    /// <summary>From 1, within the victim.</summary>
    public int Number { get; private init; }

    public string Route { get; private init; } = "";

    public string Currency { get; private init; } = "";

    public bool VictimIsParty { get; private init; }

    public DateOnly FiledOn { get; private init; }

    /// <summary>Code of the list ClaimOutcome, of the newest decision; empty while there is none.</summary>
    public string Outcome { get; private set; } = "";

    public DateOnly? DecidedOn { get; private set; }

    /// <summary>How many decisions there are; the newest holds.</summary>
    public int Decisions { get; private set; }

    public IReadOnlyList<ClaimHead> Heads => heads;

    /// <summary>Sealed: reference and note.</summary>
    public byte[] Details { get; private init; } = [];

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Code of the list ClaimState.</summary>
    public string State => ClaimState.Of(Outcome, heads.Sum(h => h.Awarded), heads.Sum(h => h.Paid));

    public static Result<CompensationClaim> File(Victim victim, int number, ClaimTerms terms, IReadOnlyList<HeadAmount> claimed, SealedAct act)
    {
        if (claimed.Count == 0) return CompensationRefusals.NothingClaimed;
        if (claimed.Any(h => h.Amount <= 0)) return CompensationRefusals.NotAnAmount;
        if (claimed.DistinctBy(h => h.Head).Count() < claimed.Count) return CompensationRefusals.HeadTwice;
        var claim = new CompensationClaim
        {
            Id = act.Id, CaseId = victim.CaseId, VictimId = victim.Id, Number = number, Route = terms.Route, Currency = terms.Currency, VictimIsParty = terms.VictimIsParty,
            FiledOn = terms.FiledOn, Details = act.Details, RecordedBy = act.By, RecordedAt = act.At,
        };
        claim.heads.AddRange(claimed.Select(h => ClaimHead.Of(claim, h)));
        return claim;
    }

    /// <summary>A court, fund or settlement decides, or decides again on appeal; what is awarded replaces what was.</summary>
    /// <param name="awarded">By head of this claim; a head left out is awarded nothing.</param>
    public Result<CompensationDecision> Decide(string outcome, DateOnly on, IReadOnlyList<HeadAmount> awarded, SealedAct act)
    {
        if (on < (DecidedOn ?? FiledOn)) return CompensationRefusals.BeforeTheLast;
        if (awarded.DistinctBy(h => h.Head).Count() < awarded.Count) return CompensationRefusals.HeadTwice;
        if (awarded.Any(a => a.Amount < 0)) return CompensationRefusals.NotAnAmount;
        if (awarded.Any(a => heads.All(h => h.Head != a.Head))) return CompensationRefusals.HeadNotClaimed;
        if (ClaimState.Awards(outcome) != awarded.Any(a => a.Amount > 0)) return CompensationRefusals.OutcomeAndAmounts;
        var amounts = heads.ToDictionary(h => h.Head, h => awarded.FirstOrDefault(a => a.Head == h.Head)?.Amount ?? 0);
        if (heads.Any(h => amounts[h.Head] < h.Paid)) return CompensationRefusals.LessThanPaid;
        foreach (var head in heads) head.Award(amounts[head.Head]);
        (Outcome, DecidedOn, Decisions) = (outcome, on, Decisions + 1);
        return CompensationDecision.Of(this, awarded, act);
    }

    /// <param name="payment">Below zero: takes back what was recorded in error.</param>
    public Result<CompensationPayment> Pay(HeadAmount payment, string source, DateOnly on, SealedAct act)
    {
        if (payment.Amount == 0) return CompensationRefusals.NotAnAmount;
        if (heads.SingleOrDefault(h => h.Head == payment.Head) is not { } head) return CompensationRefusals.HeadNotClaimed;
        if (on < FiledOn) return CompensationRefusals.PaidBeforeFiled;
        if (head.Paid + payment.Amount < 0) return CompensationRefusals.MoreTakenBackThanPaid;
        if (head.Paid + payment.Amount > head.Awarded) return CompensationRefusals.MoreThanAwarded;
        head.Pay(payment.Amount);
        return CompensationPayment.Of(this, payment, source, on, act);
    }
}
