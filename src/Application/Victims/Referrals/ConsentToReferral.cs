using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims.Welfare;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Referrals;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Referrals;

/// <summary>The victim lets these fields, and no others, be handed to the partner of this referral.</summary>
/// <param name="Fields">Codes of the list ReferralField; none is possible: then the letter says only what is asked for.</param>
/// <param name="UntilOn">Last day; null until withdrawn.</param>
[Requires(Permissions.WelfareWrite), Audited(AuditAct.Collect, AuditObject.Victim)]
public sealed record ConsentToReferralCommand(Guid VictimId, Guid ReferralId, IReadOnlyList<string> Fields, DateOnly On, DateOnly? UntilOn, string Note) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(ConsentToReferralCommand)} •••";
}

/// <summary>The victim takes the consent back: nothing more is sent. Support that is planned or given goes on.</summary>
[Requires(Permissions.WelfareWrite), Audited(AuditAct.Alter, AuditObject.Victim)]
public sealed record WithdrawReferralConsentCommand(Guid VictimId, Guid ReferralId, DateOnly On, string Note) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(WithdrawReferralConsentCommand)} •••";
}

internal sealed class ConsentToReferralValidator : AbstractValidator<ConsentToReferralCommand>
{
    public ConsentToReferralValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Fields).Codes(Partner.MostCodes);
        _ = RuleForEach(c => c.Fields).CodeOf(codes, ReferralContents.List, today);
        _ = RuleFor(c => c.On).PastDay(today);
        _ = RuleFor(c => c.Note).OptionalText(VictimRecord.TextMaxLength);
    }
}

internal sealed class WithdrawReferralConsentValidator : AbstractValidator<WithdrawReferralConsentCommand>
{
    public WithdrawReferralConsentValidator(ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(c => c.On).PastDay(user.Actor.Today(clock));
        _ = RuleFor(c => c.Note).OptionalText(VictimRecord.TextMaxLength);
    }
}

internal sealed class ConsentToReferralHandler(ICaseTrackerDb db, ICaseTurn turn, ReferralReading reading, VictimRecording recording)
    : IRequestHandler<ConsentToReferralCommand, Result>, IRequestHandler<WithdrawReferralConsentCommand, Result>
{
    public async Task<Result> Handle(ConsentToReferralCommand command, CancellationToken ct) => await FindAsync(command.VictimId, command.ReferralId, ct) is { } trail
        ? Keep(ReferralConsent.Give(await SealAsync(command.VictimId, command.Note, ct), trail.Referral, command.Fields, command.On, command.UntilOn))
        : CommonRefusals.NotFound;

    public async Task<Result> Handle(WithdrawReferralConsentCommand command, CancellationToken ct) => await FindAsync(command.VictimId, command.ReferralId, ct) is { } trail
        ? Keep(ReferralConsent.Withdraw(await SealAsync(command.VictimId, command.Note, ct), command.On, trail.Consent))
        : CommonRefusals.NotFound;

    /// <summary>In turn with the letter: neither reads what the other is about to change.</summary>
    private async Task<ReferralTrail?> FindAsync(Guid victimId, Guid referralId, CancellationToken ct)
    {
        await turn.TakeAsync(await db.Victims.Where(v => v.Id == new VictimId(victimId)).Select(v => v.CaseId).SingleAsync(ct), ct);
        return await reading.FindAsync(victimId, referralId, ct);
    }

    private Task<RecordOf> SealAsync(Guid victimId, string note, CancellationToken ct) => recording.SealAsync(victimId, VictimRecording.ReferralConsents, new() { ["note"] = note.Trim() }, ct);

    private Result Keep(Result<ReferralConsent> decided)
    {
        if (decided.Refusal is { } refusal) return refusal;
        _ = db.ReferralConsents.Add(decided.Value);
        return Result.Done;
    }
}
