using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Cooperation;
using CaseTracker.Domain.Suspects.Stages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Cooperation;

/// <summary>Records a request to an authority of another State that was sent (R81). While the proceedings wait for it, that shows as why they stand still, and ends with it.</summary>
/// <param name="SuspectId">Whose proceedings it is for; null: the whole case.</param>
/// <param name="Instrument">Code of the list RequestInstrument.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Channel">Code of the list RequestChannel.</param>
/// <param name="DueBy">By when an answer is due; null when no law and no agreement says.</param>
/// <param name="StandsStill">The proceedings wait for it.</param>
[Requires(Permissions.SuspectWrite), Audited(AuditAct.Collect, AuditObject.AssistanceRequest)]
public sealed record SendRequestCommand(
    Guid CaseId, Guid? SuspectId, string Instrument, string Country, string Channel, string Authority, string Reference, string Asked, DateOnly SentOn, DateOnly? DueBy, bool StandsStill) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class SendRequestValidator : AbstractValidator<SendRequestCommand>
{
    public SendRequestValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Instrument).CodeOf(codes, "RequestInstrument", today);
        _ = RuleFor(c => c.Country).Country();
        _ = RuleFor(c => c.Channel).CodeOf(codes, "RequestChannel", today);
        _ = RuleFor(c => c.Authority).OptionalText(AssistanceRequest.AuthorityMaxLength);
        _ = RuleFor(c => c.Reference).OptionalText(AssistanceRequest.ReferenceMaxLength);
        _ = RuleFor(c => c.Asked).RequiredText(AssistanceRequest.AskedMaxLength);
        _ = RuleFor(c => c.SentOn).PastDay(today);
    }
}

internal sealed class SendRequestHandler(ICaseTrackerDb db, ICaseTurn turn, INumbering numbering, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<SendRequestCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(SendRequestCommand command, CancellationToken ct)
    {
        var (caseId, suspect, now) = (new CaseId(command.CaseId), command.SuspectId is { } id ? new SuspectId(id) : (SuspectId?)null, clock.GetUtcNow());
        await turn.TakeAsync(caseId, ct);
        if (suspect is not null && !await db.Suspects.AnyAsync(s => s.Id == suspect && s.CaseId == caseId, ct)) return RequestRefusals.SuspectOfAnotherCase;
        var given = new RequestGiven(suspect, command.Instrument, command.Country, command.Channel, command.Authority, command.Reference, command.Asked, command.SentOn, command.DueBy);
        if (given.Wrong is { } wrong) return wrong;
        var number = await numbering.NextAsync($"assistance:{command.CaseId}", ct);
        Result<Guid?> blockage = command.StandsStill ? await BlockAsync(caseId, suspect, number, command, now, ct) : (Guid?)null;
        if (blockage.Refusal is { } blocked) return blocked;
        var sent = AssistanceRequest.Send(caseId, number, given, blockage.Value, user.Actor.Id, now);
        if (sent.Refusal is { } refusal) return refusal;
        _ = db.AssistanceRequests.Add(sent.Value.Request);
        _ = db.AssistanceSteps.Add(sent.Value.First);
        audit.About(sent.Value.Request.Id);
        return sent.Value.Request.Id;
    }

    /// <summary>Where the same proceedings wait for another State already, this request shares in it.</summary>
    private async Task<Result<Guid?>> BlockAsync(CaseId caseId, SuspectId? suspect, int number, SendRequestCommand command, DateTimeOffset now, CancellationToken ct)
    {
        var open = await db.Blockages.Where(b => b.CaseId == caseId && b.SuspectId == suspect && b.EndedOn == null && b.ReasonCode == RequestBlockage.Reason).Select(b => (Guid?)b.Id).FirstOrDefaultAsync(ct);
        if (open is not null) return open;
        var given = new BlockGiven(RequestBlockage.Reason, $"Request {number}, {command.Country}", command.SentOn, command.DueBy);
        var made = Blockage.Record(caseId, suspect, given, [], user.Actor.Id, now);
        if (made.Refusal is { } refusal) return refusal;
        _ = db.Blockages.Add(made.Value);
        return made.Value.Id;
    }
}
