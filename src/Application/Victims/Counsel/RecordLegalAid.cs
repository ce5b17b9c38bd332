using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims.Welfare;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Counsel;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Counsel;

/// <summary>Legal aid was applied for, granted or refused (Dir. 2011/36 Art. 12(2)).</summary>
/// <param name="Decision">Code of the list LegalAidDecision.</param>
[Requires(Permissions.WelfareWrite), Audited(AuditAct.Collect, AuditObject.Victim)]
public sealed record RecordLegalAidCommand(Guid VictimId, string Decision, DateOnly On, string Note) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(RecordLegalAidCommand)} •••";
}

internal sealed class RecordLegalAidValidator : AbstractValidator<RecordLegalAidCommand>
{
    public RecordLegalAidValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Decision).CodeOf(codes, "LegalAidDecision", today);
        _ = RuleFor(c => c.On).PastDay(today);
        _ = RuleFor(c => c.Note).OptionalText(VictimRecord.TextMaxLength);
    }
}

internal sealed class RecordLegalAidHandler(ICaseTrackerDb db, VictimRecording recording) : IRequestHandler<RecordLegalAidCommand, Result>
{
    public async Task<Result> Handle(RecordLegalAidCommand command, CancellationToken ct)
    {
        var victim = new VictimId(command.VictimId);
        var last = await db.LegalAidDecisions.AsNoTracking().Where(d => d.VictimId == victim).OrderByDescending(d => d.RecordedAt).FirstOrDefaultAsync(ct);
        var of = await recording.SealAsync(command.VictimId, VictimRecording.LegalAidDecisions, new() { ["note"] = command.Note.Trim() }, ct);
        var recorded = LegalAidDecision.Record(of, command.Decision, command.On, last);
        if (recorded.Refusal is { } refusal) return refusal;
        _ = db.LegalAidDecisions.Add(recorded.Value);
        return Result.Done;
    }
}
