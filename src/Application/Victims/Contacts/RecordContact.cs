using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims.Welfare;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Contacts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Contacts;

/// <summary>A contact with a victim, or the attempt. By a forbidden channel or in quiet hours only with a reason.</summary>
/// <param name="Channel">Code of the list ContactChannel.</param>
/// <param name="Direction">Code of the list ContactDirection.</param>
/// <param name="Reason">Why against the rules; sealed. Empty otherwise.</param>
[Requires(Permissions.WelfareWrite), Audited(AuditAct.Collect, AuditObject.Victim)]
public sealed record RecordContactCommand(Guid VictimId, DateTimeOffset At, string Channel, string Direction, bool Reached, DateOnly? NextDueOn, string Note, string Reason) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(RecordContactCommand)} •••";
}

internal sealed class RecordContactValidator : AbstractValidator<RecordContactCommand>
{
    public RecordContactValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.At).NotEmpty().WithMessage("Give a time.");
        _ = RuleFor(c => c.Channel).CodeOf(codes, "ContactChannel", today);
        _ = RuleFor(c => c.Direction).CodeOf(codes, "ContactDirection", today);
        _ = RuleFor(c => c.Note).OptionalText(VictimRecord.TextMaxLength);
        _ = RuleFor(c => c.Reason).OptionalText(VictimRecord.TextMaxLength);
    }
}

internal sealed class RecordContactHandler(ICaseTrackerDb db, ICurrentUser user, VictimRecording recording, VictimClocks clocks, TimeProvider clock) : IRequestHandler<RecordContactCommand, Result>
{
    public async Task<Result> Handle(RecordContactCommand command, CancellationToken ct)
    {
        var victim = new VictimId(command.VictimId);
        var rules = await db.ContactRules.AsNoTracking().Where(r => r.VictimId == victim).OrderByDescending(r => r.RecordedAt).FirstOrDefaultAsync(ct);
        var forbidden = rules is not null && rules.Forbid(command.Channel, HourOf(command.At), await QuietAsync(rules, ct));
        var (note, reason) = (command.Note.Trim(), command.Reason.Trim());
        var of = await recording.SealAsync(command.VictimId, VictimRecording.ContactAttempts, new() { ["note"] = note, ["reason"] = reason }, ct);
        var facts = new ContactFacts(command.At.ToUniversalTime(), command.Channel, command.Direction, command.Reached, command.NextDueOn);
        var contact = ContactAttempt.Record(of, facts, forbidden, reason.Length > 0, user.Actor.Today(clock));
        if (contact.Refusal is { } refusal) return refusal;
        var next = await NextAsync(of, facts, ct);
        if (next.Refusal is { } notStarted) return notStarted;
        if (next.Value is { } watch) contact.Value.WatchNextBy(watch);
        _ = db.ContactAttempts.Add(contact.Value);
        return Result.Done;
    }

    /// <summary>What was due is done when the victim was reached; otherwise it stays due until another day is set for it.</summary>
    private async Task<Result<DeadlineId?>> NextAsync(RecordOf of, ContactFacts facts, CancellationToken ct)
    {
        var before = await db.ContactAttempts.Where(a => a.VictimId == of.VictimId && a.DeadlineId != null).OrderByDescending(a => a.RecordedAt).Select(a => a.DeadlineId).FirstOrDefaultAsync(ct);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(facts.At, TimeZoneInfo.FindSystemTimeZoneById(user.Actor.TimeZone)).DateTime);
        var done = facts.Reached ? await clocks.CompleteAsync(before, day, "Contact was made", ct) : Result.Done;
        if (done.Refusal is { } notDone) return notDone;
        if (facts.NextDueOn is not { } due) return (DeadlineId?)null;
        var pseudonym = await db.Victims.Where(v => v.Id == of.VictimId).Select(v => v.Pseudonym).SingleAsync(ct);
        var next = clocks.StartUntil(of.CaseId, VictimClocks.ContactRule, day, due, $"{pseudonym}: contact");
        if (next.Refusal is { } notStarted) return notStarted;
        var replaced = facts.Reached ? Result.Done : await clocks.SupersedeAsync(before, next.Value.Id, "Not reached; another day was set", ct);
        return replaced.Refusal is { } notReplaced ? notReplaced : (DeadlineId?)next.Value.Id;
    }

    private async Task<IReadOnlyList<QuietHours>> QuietAsync(ContactRules rules, CancellationToken ct) =>
        rules.HasQuietHours ? QuietHours.Read((await recording.OpenAsync(rules, VictimRecording.ContactRules, ct))["quietHours"]).Value : [];

    private TimeOnly HourOf(DateTimeOffset at) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(user.Actor.TimeZone)).DateTime);
}
