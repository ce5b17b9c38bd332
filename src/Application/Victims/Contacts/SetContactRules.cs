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

namespace CaseTracker.Application.Victims.Contacts;

/// <summary>Sets how a victim may be contacted without danger; it replaces what was set before.</summary>
/// <param name="Channels">Codes of the list ContactChannel; none means that nobody reaches out.</param>
/// <param name="QuietHours">As <c>22:00-06:30, 12:00-13:00</c> by the unit's clock; sealed.</param>
[Requires(Permissions.WelfareWrite), Audited(AuditAct.Alter, AuditObject.Victim)]
public sealed record SetContactRulesCommand(Guid VictimId, bool PhoneControlled, IReadOnlyList<string> Channels, string SafeTime, string CodeWord, string QuietHours, string Note) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(SetContactRulesCommand)} •••";
}

internal sealed class SetContactRulesValidator : AbstractValidator<SetContactRulesCommand>
{
    public SetContactRulesValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Channels).NotNull().WithMessage("This may be empty but not null.");
        _ = RuleForEach(c => c.Channels).CodeOf(codes, "ContactChannel", today);
        _ = RuleFor(c => c.SafeTime).OptionalText(VictimRecord.LineMaxLength);
        _ = RuleFor(c => c.CodeWord).OptionalText(VictimRecord.LineMaxLength);
        _ = RuleFor(c => c.QuietHours).OptionalText(VictimRecord.LineMaxLength);
        _ = RuleFor(c => c.Note).OptionalText(VictimRecord.TextMaxLength);
    }
}

internal sealed class SetContactRulesHandler(ICaseTrackerDb db, VictimRecording recording) : IRequestHandler<SetContactRulesCommand, Result>
{
    public async Task<Result> Handle(SetContactRulesCommand command, CancellationToken ct)
    {
        var quiet = QuietHours.Read(command.QuietHours);
        if (quiet.Refusal is { } unreadable) return unreadable;
        var of = await recording.SealAsync(command.VictimId, VictimRecording.ContactRules, new()
        {
            ["safeTime"] = command.SafeTime.Trim(), ["codeWord"] = command.CodeWord.Trim(), ["quietHours"] = command.QuietHours.Trim(), ["note"] = command.Note.Trim(),
        }, ct);
        var rules = ContactRules.Set(of, command.PhoneControlled, command.Channels, quiet.Value.Count > 0);
        if (rules.Refusal is { } refusal) return refusal;
        _ = db.ContactRules.Add(rules.Value);
        return Result.Done;
    }
}
