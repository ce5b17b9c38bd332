using CaseTracker.Domain.Common;
using static CaseTracker.Domain.Common.RefusalKind;

namespace CaseTracker.Domain.Redactions;

public static class RedactionRefusals
{
    public static readonly Refusal CannotBeRedacted = new("redaction.cannot_be_redacted", "Only PDF documents and pictures are redacted here.", Conflict);
    public static readonly Refusal Encrypted = new("redaction.encrypted", "The file is locked with a password: extract it without one first.", Conflict);
    public static readonly Refusal Unreadable = new("redaction.unreadable", "The file is damaged, or it is not what its first bytes say.", Conflict);
    public static readonly Refusal TooManyPages = new("redaction.too_many_pages", "The document has too many pages to be redacted at once: extract those that are needed.", Conflict);
    public static readonly Refusal TooLarge = new("redaction.too_large", "The file is too large to be redacted.", Conflict);
    public static readonly Refusal EngineFailed = new("redaction.engine_failed", "The program that reads the file did not work. Tell whoever runs this server.", Unavailable);
    public static readonly Refusal OfARedaction = new("redaction.of_a_redaction", "This is a redaction itself: redact what it was made from.", Conflict);
    public static readonly Refusal NotBeingDrawn = new("redaction.not_being_drawn", "It is being applied, or was applied: nothing can be changed unless it is rejected.", Conflict);
    public static readonly Refusal NothingDrawn = new("redaction.nothing_drawn", "Nothing is drawn yet.", Conflict);
    public static readonly Refusal TooManyRegions = new("redaction.too_many_regions", "There are too many regions.", Conflict);
    public static readonly Refusal TooManyPatterns = new("redaction.too_many_patterns", "There are too many texts to look for.", Conflict);
    public static readonly Refusal NoTextInPictures = new("redaction.no_text_in_pictures", "A picture has no text to look for: draw by hand.", Conflict);
    public static readonly Refusal NoSuchRegion = new("redaction.no_such_region", "There is no such region.", NotFound);
    public static readonly Refusal NoSuchPattern = new("redaction.no_such_pattern", "There is no such text to look for.", NotFound);
    public static readonly Refusal NoSuchPage = new("redaction.no_such_page", "The file has no such page.", Invalid, "page");
    public static readonly Refusal OutsideThePage = new("redaction.outside_the_page", "The rectangle must lie on the page and have a size.", Invalid, "left");
    public static readonly Refusal OtherNeedsWords = new("redaction.other_needs_words", "Say the reason in words.", Invalid, "words");
    public static readonly Refusal AlreadyFinished = new("redaction.already_finished", "This is already finished.", Conflict);
    public static readonly Refusal NotToBeChecked = new("redaction.not_to_be_checked", "There is nothing to check: it is not applied, or was decided already.", Conflict);
    public static readonly Refusal SecondPerson = new("redaction.second_person", "Someone else must check it: nobody checks what they have drawn.", Forbidden);
    public static readonly Refusal RejectionNeedsReason = new("redaction.rejection_needs_reason", "Say what is wrong with it.", Invalid, "reason");
    public static readonly Refusal NotChecked = new("redaction.not_checked", "A second person has not checked this redaction: it is handed to nobody.", Conflict);
}
