using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims.Welfare;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Notifications;
using CaseTracker.Domain.Staff;
using CaseTracker.Domain.Victims.Risk;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Risk;

/// <summary>A threat against a victim, or an incident. The lead and the victim coordinators are told at once that there is one, and not what.</summary>
/// <param name="Kind">Code of the list ThreatKind.</param>
[Requires(Permissions.WelfareWrite), Audited(AuditAct.Collect, AuditObject.Victim)]
public sealed record ReportThreatCommand(Guid VictimId, string Kind, DateOnly OccurredOn, string Account) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(ReportThreatCommand)} •••";
}

internal sealed class ReportThreatValidator : AbstractValidator<ReportThreatCommand>
{
    public ReportThreatValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Kind).CodeOf(codes, "ThreatKind", today);
        _ = RuleFor(c => c.OccurredOn).PastDay(today);
        _ = RuleFor(c => c.Account).RequiredText(VictimRecord.TextMaxLength);
    }
}

internal sealed class ReportThreatHandler(ICaseTrackerDb db, VictimRecording recording) : IRequestHandler<ReportThreatCommand, Result>
{
    public async Task<Result> Handle(ReportThreatCommand command, CancellationToken ct)
    {
        var of = await recording.SealAsync(command.VictimId, VictimRecording.ThreatIncidents, new() { ["account"] = command.Account.Trim() }, ct);
        _ = db.ThreatIncidents.Add(ThreatIncident.Report(of, command.Kind, command.OccurredOn));
        var about = await (from v in db.Victims join c in db.Cases on v.CaseId equals c.Id where v.Id == of.VictimId select new { c.Reference, v.Pseudonym, c.LeadId }).SingleAsync(ct);
        var coordinators = await db.Cases.Where(c => c.Id == of.CaseId).SelectMany(c => c.Members).Where(m => m.RemovedAt == null
            && db.Staff.Any(s => s.Id == m.UserId && s.DisabledAt == null && s.Roles.Contains(Roles.VictimCoordinator))).Select(m => m.UserId).ToListAsync(ct);
        foreach (var reader in coordinators.Append(about.LeadId).Distinct())
            _ = db.Notifications.Add(Notification.To(
                reader, of.CaseId, $"{about.Reference} {about.Pseudonym}: a threat or incident was reported", $"/cases/{of.CaseId.Value}/victims/{command.VictimId}", of.Now));
        return Result.Done;
    }
}
