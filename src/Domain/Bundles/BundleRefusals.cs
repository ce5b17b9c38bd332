using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Bundles;

public static class BundleRefusals
{
    public static readonly Refusal NumbersServed = new("bundle.numbers_served", "A version was served: its numbers cannot begin anywhere else.", RefusalKind.Conflict);
    public static readonly Refusal TooManySections = new("bundle.too_many_sections", "A bundle has at most 26 sections.", RefusalKind.Conflict);
    public static readonly Refusal TooManyEntries = new("bundle.too_many_entries", "A bundle holds at most 400 exhibits; make another for the rest.", RefusalKind.Conflict);
    public static readonly Refusal SectionUnknown = new("bundle.section_unknown", "There is no such section in this bundle.", RefusalKind.Invalid, "sectionId");
    public static readonly Refusal SectionServed = new("bundle.section_served", "A version with this section was served: it stays as it is.", RefusalKind.Conflict);
    public static readonly Refusal SectionNotEmpty = new("bundle.section_not_empty", "Move or remove its exhibits first.", RefusalKind.Conflict);
    public static readonly Refusal ExhibitUnknown = new("bundle.exhibit_unknown", "There is no such item in this case.", RefusalKind.Invalid, "evidenceId");
    public static readonly Refusal AlreadyInBundle = new("bundle.already_in_bundle", "This item is in the bundle already; choose other pages of it.", RefusalKind.Conflict);
    public static readonly Refusal EntryUnknown = new("bundle.entry_unknown", "There is no such exhibit in this bundle.", RefusalKind.Conflict);
    public static readonly Refusal EntryServed = new("bundle.entry_served", "It was served: it stays where and what it is.", RefusalKind.Conflict);
    public static readonly Refusal NothingInIt = new("bundle.nothing_in_it", "Add an exhibit first.", RefusalKind.Conflict);
    public static readonly Refusal BeingAssembled = new("bundle.being_assembled", "It is being assembled already.", RefusalKind.Conflict);
    public static readonly Refusal AlreadyFinished = new("bundle.already_finished", "This assembly is finished already.", RefusalKind.Conflict);
    public static readonly Refusal NotAssembled = new("bundle.not_assembled", "Only an assembled version can be served, and only once.", RefusalKind.Conflict);
    public static readonly Refusal ChangedSince = new("bundle.changed_since", "The bundle was changed after this version was assembled: assemble it again.", RefusalKind.Conflict);
    public static readonly Refusal NotReady = new("bundle.not_ready", "There is no file of this version.", RefusalKind.Conflict);
}
