using CaseTracker.Application.Common;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Deadlines.Rules;
using FluentValidation;

namespace CaseTracker.Application.Deadlines.Rules;

/// <summary>What a person writes of a rule.</summary>
/// <param name="Kind">A code of the list DeadlineKind.</param>
/// <param name="Unit"><c>hours</c>, <c>days</c>, <c>working days</c>, <c>weeks</c>, <c>months</c> or <c>years</c>.</param>
/// <param name="Convention">A code of the engine, <c>EU1182</c>.</param>
/// <param name="TriggerChoice">ONE_EVENT, LATEST or EARLIEST; null: single.</param>
/// <param name="WarningLeads"><c>-10,-5,+1</c> or <c>-48h,-24h</c>; null: the default leads.</param>
/// <param name="ValidFrom">First day an event can start the clock; null: open.</param>
/// <param name="ValidTo">Last such day; null: open.</param>
public sealed record RuleText(
    string Pack, string TriggerEvent, string Kind, int Quantity, string Unit, string Convention, string LegalSource, string? TriggerChoice = null, string? Notes = null,
    string? WarningLeads = null, DateOnly? ValidFrom = null, DateOnly? ValidTo = null, bool DeductsDaysSpent = false, bool Extendable = true)
{
    /// <summary>Certainty of what a person of this installation wrote: they read it.</summary>
    internal const string LocalCertainty = "READ";

    internal DeadlineRule Terms(string id) => new(
        id, Pack.Trim(), TriggerEvent.Trim(),
        new(DeadlineCodes.Kind(Kind)!.Value, Quantity, DeadlineCodes.Unit(Unit)!.Value, Convention) { Choice = DeadlineCodes.Choice(TriggerChoice)!.Value }, LegalSource.Trim())
    {
        Notes = Notes?.Trim() ?? "", WarningLeads = WarningLeads?.Trim() ?? "", Certainty = Pack == RuleEdition.PolicyPack ? "POLICY" : LocalCertainty, Version = "", ValidFrom = ValidFrom,
        ValidTo = ValidTo, DeductsDaysSpent = DeductsDaysSpent, Extendable = Extendable,
    };
}

internal sealed class RuleTextValidator : AbstractValidator<RuleText>
{
    public RuleTextValidator()
    {
        _ = RuleFor(t => t.Pack).RequiredText(RuleEdition.PackMaxLength).Matches("^[A-Z][A-Z0-9-]*$").WithMessage("Capital letters, digits and dash.");
        _ = RuleFor(t => t.TriggerEvent).RequiredText(RuleEdition.TriggerEventMaxLength);
        _ = RuleFor(t => t.Kind).Must(k => DeadlineCodes.Kind(k) is not null).WithMessage("Choose a code of the list DeadlineKind.");
        _ = RuleFor(t => t.Unit).Must(u => DeadlineCodes.Unit(u) is not null).WithMessage("Choose hours, days, working days, weeks, months or years.");
        _ = RuleFor(t => t.Convention).RequiredText(DeadlineInput.CodeMaxLength);
        _ = RuleFor(t => t.TriggerChoice).Must(c => DeadlineCodes.Choice(c) is not null).WithMessage("Choose ONE_EVENT, LATEST or EARLIEST.");
        _ = RuleFor(t => t.LegalSource).RequiredText(RuleEdition.LegalSourceMaxLength);
        _ = RuleFor(t => t.Notes!).OptionalText(RuleEdition.NotesMaxLength).When(t => t.Notes is not null);
        _ = RuleFor(t => t.WarningLeads!).OptionalText(RuleEdition.LeadsMaxLength).When(t => t.WarningLeads is not null);
    }
}
