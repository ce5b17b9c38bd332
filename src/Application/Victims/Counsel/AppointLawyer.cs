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

/// <summary>Records a victim's own lawyer; name and contact are sealed.</summary>
/// <param name="Basis">Code of the list LawyerBasis.</param>
[Requires(Permissions.WelfareWrite), Audited(AuditAct.Collect, AuditObject.Victim)]
public sealed record AppointLawyerCommand(Guid VictimId, string Basis, DateOnly AppointedOn, string Name, string Contact) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(AppointLawyerCommand)} •••";
}

/// <summary>A victim's lawyer acts no longer.</summary>
[Requires(Permissions.WelfareWrite), Audited(AuditAct.Alter, AuditObject.Victim)]
public sealed record EndLawyerCommand(Guid VictimId, Guid LawyerId, DateOnly EndedOn) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

internal sealed class AppointLawyerValidator : AbstractValidator<AppointLawyerCommand>
{
    public AppointLawyerValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Basis).CodeOf(codes, "LawyerBasis", today);
        _ = RuleFor(c => c.AppointedOn).PastDay(today);
        _ = RuleFor(c => c.Name).RequiredText(VictimRecord.LineMaxLength);
        _ = RuleFor(c => c.Contact).OptionalText(VictimRecord.TextMaxLength);
    }
}

internal sealed class EndLawyerValidator : AbstractValidator<EndLawyerCommand>
{
    public EndLawyerValidator(ICurrentUser user, TimeProvider clock) => RuleFor(c => c.EndedOn).PastDay(user.Actor.Today(clock));
}

internal sealed class AppointLawyerHandler(ICaseTrackerDb db, VictimRecording recording) : IRequestHandler<AppointLawyerCommand, Result<Guid>>, IRequestHandler<EndLawyerCommand, Result>
{
    public async Task<Result<Guid>> Handle(AppointLawyerCommand command, CancellationToken ct)
    {
        var of = await recording.SealAsync(command.VictimId, VictimRecording.Lawyers, new() { ["name"] = command.Name.Trim(), ["contact"] = command.Contact.Trim() }, ct);
        _ = db.Lawyers.Add(Lawyer.Appoint(of, command.Basis, command.AppointedOn));
        return of.Id;
    }

    public async Task<Result> Handle(EndLawyerCommand command, CancellationToken ct)
    {
        var victim = new VictimId(command.VictimId);
        if (await db.Lawyers.AsNoTracking().SingleOrDefaultAsync(l => l.Id == command.LawyerId && l.VictimId == victim, ct) is not { } lawyer) return CommonRefusals.NotFound;
        var of = await recording.SealAsync(command.VictimId, VictimRecording.LawyerEnds, new(), ct);
        var ended = lawyer.End(of, command.EndedOn, await db.LawyerEnds.AnyAsync(e => e.LawyerId == lawyer.Id, ct));
        if (ended.Refusal is { } refusal) return refusal;
        _ = db.LawyerEnds.Add(ended.Value);
        return Result.Done;
    }
}
