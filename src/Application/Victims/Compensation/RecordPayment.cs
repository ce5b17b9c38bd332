using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Compensation;
using CaseTracker.Domain.Victims.NonPunishment;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Compensation;

/// <summary>Records that money reached the victim, or takes back what was recorded in error.</summary>
/// <param name="Head">Code of the list HeadOfLoss, one of the claim.</param>
/// <param name="Amount">In the currency of the claim; below zero takes back.</param>
/// <param name="Source">Code of the list FundsSource: whose money it was.</param>
/// <param name="Note">Sealed; needed when it takes back.</param>
[Requires(Permissions.VictimWrite), Audited(AuditAct.Collect, AuditObject.Victim)]
public sealed record RecordPaymentCommand(Guid VictimId, Guid ClaimId, string Head, decimal Amount, string Source, DateOnly PaidOn, string Note) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(RecordPaymentCommand)} •••";
}

internal sealed class RecordPaymentValidator : AbstractValidator<RecordPaymentCommand>
{
    public RecordPaymentValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Head).CodeOf(codes, "HeadOfLoss", today);
        _ = RuleFor(c => c.Amount).Money();
        _ = RuleFor(c => c.Source).CodeOf(codes, "FundsSource", today);
        _ = RuleFor(c => c.PaidOn).PastDay(today);
        _ = RuleFor(c => c.Note).OptionalText(CompensationClaim.NoteMaxLength);
        _ = RuleFor(c => c.Note).Must(note => !string.IsNullOrWhiteSpace(note)).When(c => c.Amount < 0).WithMessage("Say why it is taken back.");
    }
}

internal sealed class RecordPaymentHandler(ICaseTrackerDb db, ICurrentUser user, ICaseKeys keys, TimeProvider clock) : IRequestHandler<RecordPaymentCommand, Result>
{
    public async Task<Result> Handle(RecordPaymentCommand command, CancellationToken ct)
    {
        var victim = new VictimId(command.VictimId);
        if (await db.CompensationClaims.Include(c => c.Heads).SingleOrDefaultAsync(c => c.Id == command.ClaimId && c.VictimId == victim, ct) is not { } claim) return CommonRefusals.NotFound;
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var details = await keys.SealDetailsAsync(claim.CaseId, SealedTables.Payments, id, new PaymentWords(command.Note.Trim()), ct);
        var paid = claim.Pay(new HeadAmount(command.Head, command.Amount), command.Source, command.PaidOn, new SealedAct(id, user.Actor.Id, now, details));
        if (paid.Refusal is { } refusal) return refusal;
        _ = db.CompensationPayments.Add(paid.Value);
        return Result.Done;
    }
}
