using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Staff.Training;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Staff.Training;

/// <summary>Records that a member of staff completed a training. Nobody records their own.</summary>
/// <param name="Topic">Code of the list TrainingTopic.</param>
/// <param name="ValidUntil">Last day; null when it does not lapse.</param>
/// <param name="Certificate">Number or kind; may be empty.</param>
[Requires(Permissions.TrainingManage), Audited(AuditAct.Administer, AuditObject.Training)]
public sealed record RecordTrainingCommand(Guid UserId, string Topic, string Provider, DateOnly CompletedOn, DateOnly? ValidUntil, string Certificate) : ICommand<Guid>;

/// <summary>A training was recorded in error. It stays, marked, with the reason, and holds no more.</summary>
[Requires(Permissions.TrainingManage), Audited(AuditAct.Administer, AuditObject.Training)]
public sealed record TakeBackTrainingCommand(Guid RecordId, string Reason) : ICommand;

internal sealed class RecordTrainingValidator : AbstractValidator<RecordTrainingCommand>
{
    public RecordTrainingValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Topic).CodeOf(codes, "TrainingTopic", today);
        _ = RuleFor(c => c.Provider).RequiredText(TrainingRecord.ProviderMaxLength);
        _ = RuleFor(c => c.CompletedOn).PastDay(today);
        _ = RuleFor(c => c.Certificate).OptionalText(TrainingRecord.CertificateMaxLength);
    }
}

internal sealed class TakeBackTrainingValidator : AbstractValidator<TakeBackTrainingCommand>
{
    public TakeBackTrainingValidator() => _ = RuleFor(c => c.Reason).RequiredText(TrainingRecord.ReasonMaxLength);
}

internal sealed class RecordTrainingHandler(ICaseTrackerDb db, TrainingReading reading, ICurrentUser user, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<RecordTrainingCommand, Result<Guid>>, IRequestHandler<TakeBackTrainingCommand, Result>
{
    public async Task<Result<Guid>> Handle(RecordTrainingCommand command, CancellationToken ct)
    {
        var of = new UserId(command.UserId);
        if (!await reading.Kept().AnyAsync(s => s.Id == of, ct)) return CommonRefusals.NotFound;
        audit.About(command.UserId);
        var taken = new TrainingTaken(command.Topic, command.Provider, command.CompletedOn, command.ValidUntil, command.Certificate);
        var written = TrainingRecord.Write(of, taken, user.Actor.Id, clock.GetUtcNow());
        if (written.Refusal is { } refusal) return refusal;
        _ = db.TrainingRecords.Add(written.Value);
        return written.Value.Id;
    }

    public async Task<Result> Handle(TakeBackTrainingCommand command, CancellationToken ct)
    {
        var kept = reading.Kept();
        var record = await db.TrainingRecords.SingleOrDefaultAsync(r => r.Id == command.RecordId && kept.Any(s => s.Id == r.UserId), ct);
        if (record is null) return CommonRefusals.NotFound;
        audit.About(record.UserId.Value);
        return record.TakeBack(command.Reason, user.Actor.Id, clock.GetUtcNow());
    }
}
