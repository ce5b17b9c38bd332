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

namespace CaseTracker.Application.Victims.Referrals;

/// <summary>Prepares the referral of a victim to a partner. Nothing leaves before the victim has consented, by name of each field.</summary>
/// <param name="Services">Codes A01-A16 of the list ProtectionMeasureType.</param>
/// <param name="Reason">Code of the list ReferralReason.</param>
/// <param name="Purpose">What is asked of the partner; it stands in the letter.</param>
[Requires(Permissions.WelfareWrite), Audited(AuditAct.Collect, AuditObject.Victim)]
public sealed record DraftReferralCommand(Guid VictimId, Guid PartnerId, IReadOnlyList<string> Services, string Reason, string Purpose) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(DraftReferralCommand)} •••";
}

/// <summary>A partner referred this victim to the unit.</summary>
[Requires(Permissions.WelfareWrite), Audited(AuditAct.Collect, AuditObject.Victim)]
public sealed record ReceiveReferralCommand(Guid VictimId, Guid PartnerId, IReadOnlyList<string> Services, string Reason, DateOnly On, string Purpose) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(ReceiveReferralCommand)} •••";
}

internal sealed class DraftReferralValidator : AbstractValidator<DraftReferralCommand>
{
    public DraftReferralValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Services).NotEmpty().WithMessage("Choose at least one.");
        _ = RuleForEach(c => c.Services).Service(codes, today);
        _ = RuleFor(c => c.Reason).CodeOf(codes, "ReferralReason", today);
        _ = RuleFor(c => c.Purpose).RequiredText(VictimRecord.TextMaxLength);
    }
}

internal sealed class ReceiveReferralValidator : AbstractValidator<ReceiveReferralCommand>
{
    public ReceiveReferralValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleForEach(c => c.Services).Service(codes, today);
        _ = RuleFor(c => c.Services).Codes(Partner.MostCodes);
        _ = RuleFor(c => c.Reason).CodeOf(codes, "ReferralReason", today);
        _ = RuleFor(c => c.On).PastDay(today);
        _ = RuleFor(c => c.Purpose).OptionalText(VictimRecord.TextMaxLength);
    }
}

internal sealed class DraftReferralHandler(ICaseTrackerDb db, ICurrentUser user, ReferralReading reading, VictimRecording recording, TimeProvider clock)
    : IRequestHandler<DraftReferralCommand, Result<Guid>>, IRequestHandler<ReceiveReferralCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(DraftReferralCommand command, CancellationToken ct) => await reading.MayChooseAsync(command.VictimId, command.PartnerId, ct)
        ? Keep(Referral.Draft(await SealAsync(command.VictimId, command.PartnerId, command.Purpose, ct), command.Reason, command.Services, user.Actor.Today(clock)))
        : PartnerRefusals.Unknown;

    public async Task<Result<Guid>> Handle(ReceiveReferralCommand command, CancellationToken ct) => await reading.MayChooseAsync(command.VictimId, command.PartnerId, ct)
        ? Keep(Referral.Receive(await SealAsync(command.VictimId, command.PartnerId, command.Purpose, ct), command.Reason, command.Services, command.On))
        : PartnerRefusals.Unknown;

    private Task<RecordOf> SealAsync(Guid victim, Guid partner, string purpose, CancellationToken ct) => recording.SealAsync(
        victim, VictimRecording.Referrals, new() { [ReferralReading.PartnerText] = partner.ToString(), [ReferralReading.PurposeText] = purpose.Trim() }, ct);

    private Guid Keep(Referral referral)
    {
        _ = db.Referrals.Add(referral);
        return referral.Id;
    }
}
