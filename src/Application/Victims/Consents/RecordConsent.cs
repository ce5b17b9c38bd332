using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims.Welfare;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Consents;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Consents;

/// <summary>A victim consents to one thing.</summary>
/// <param name="Scope">Code of the list ConsentScope.</param>
/// <param name="UntilOn">Last day; null until withdrawn.</param>
[Requires(Permissions.WelfareWrite), Audited(AuditAct.Collect, AuditObject.Victim)]
public sealed record RecordConsentCommand(Guid VictimId, string Scope, DateOnly On, DateOnly? UntilOn, string Note) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(RecordConsentCommand)} •••";
}

/// <summary>A victim withdraws a consent. Nothing they are entitled to ends with it.</summary>
[Requires(Permissions.WelfareWrite), Audited(AuditAct.Alter, AuditObject.Victim)]
public sealed record WithdrawConsentCommand(Guid VictimId, string Scope, DateOnly On, string Note) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(WithdrawConsentCommand)} •••";
}

internal sealed class RecordConsentValidator : AbstractValidator<RecordConsentCommand>
{
    public RecordConsentValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Scope).CodeOf(codes, "ConsentScope", today);
        _ = RuleFor(c => c.On).PastDay(today);
        _ = RuleFor(c => c.Note).OptionalText(VictimRecord.TextMaxLength);
    }
}

internal sealed class WithdrawConsentValidator : AbstractValidator<WithdrawConsentCommand>
{
    public WithdrawConsentValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Scope).CodeOf(codes, "ConsentScope", today);
        _ = RuleFor(c => c.On).PastDay(today);
        _ = RuleFor(c => c.Note).OptionalText(VictimRecord.TextMaxLength);
    }
}

internal sealed class RecordConsentHandler(ICaseTrackerDb db, VictimRecording recording) : IRequestHandler<RecordConsentCommand, Result>, IRequestHandler<WithdrawConsentCommand, Result>
{
    public async Task<Result> Handle(RecordConsentCommand command, CancellationToken ct) =>
        Keep(ConsentDecision.Give(await SealAsync(command.VictimId, command.Note, ct), command.Scope, command.On, command.UntilOn));

    public async Task<Result> Handle(WithdrawConsentCommand command, CancellationToken ct)
    {
        var victim = new VictimId(command.VictimId);
        var last = await db.ConsentDecisions.AsNoTracking().Where(d => d.VictimId == victim && d.Scope == command.Scope).OrderByDescending(d => d.RecordedAt).FirstOrDefaultAsync(ct);
        return Keep(ConsentDecision.Withdraw(await SealAsync(command.VictimId, command.Note, ct), command.Scope, command.On, last));
    }

    private Task<RecordOf> SealAsync(Guid victimId, string note, CancellationToken ct) => recording.SealAsync(victimId, VictimRecording.ConsentDecisions, new() { ["note"] = note.Trim() }, ct);

    private Result Keep(Result<ConsentDecision> decided)
    {
        if (decided.Refusal is { } refusal) return refusal;
        _ = db.ConsentDecisions.Add(decided.Value);
        return Result.Done;
    }
}
