namespace CaseTracker.Domain.Bundles;

/// <summary>Why only a sheet stands for an exhibit, and what a reader should know of one whose pages are there. Codes are kept with each version.</summary>
public static class BundleProblems
{
    public const int CodeMaxLength = 24;

    public const string Physical = "physical";
    public const string NoFile = "no_file";
    public const string NotClean = "not_clean";
    public const string NeedsTwoPeople = "needs_two_people";
    public const string Privileged = "privileged";
    public const string Unchecked = "unchecked";
    public const string ContentDamaged = "content_damaged";
    public const string NoAccess = "no_access";
    public const string Password = "password";
    public const string Unreadable = "unreadable";
    public const string Empty = "empty";
    public const string NoSuchPages = "no_such_pages";
    public const string Recording = "recording";
    public const string UnknownFormat = "unknown_format";
    public const string TooLarge = "too_large";
    public const string Timeout = "timeout";
    public const string EngineMissing = "engine_missing";

    public const string SignatureLost = "signed";
    public const string ActiveRemoved = "active_removed";
    public const string AttachmentsRemoved = "attachments_removed";
    public const string Layers = "layers";
    public const string FirstPictureOnly = "first_picture_only";
    public const string SomePages = "some_pages";
    public const string Withheld = "withheld";
    public const string ReadWithWarnings = "read_with_warnings";

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        [Physical] = "It is a physical item, to be inspected where it is kept.",
        [NoFile] = "Its file has not been received.",
        [NotClean] = "Its file has not been found free of malware.",
        [NeedsTwoPeople] = "It is never shown outside a viewing by two people.",
        [Privileged] = "It is marked as legally privileged.",
        [Unchecked] = "It is a redaction that no second person has checked.",
        [ContentDamaged] = "The stored file differs from its record.",
        [NoAccess] = "It may not be opened by whoever asked for this bundle.",
        [Password] = "The document is encrypted; the password is not known.",
        [Unreadable] = "The file is damaged and could not be read.",
        [Empty] = "The file holds nothing that could be shown.",
        [NoSuchPages] = "The document does not have the pages that were chosen.",
        [Recording] = "It is a recording; it is handed over as a file.",
        [UnknownFormat] = "It is a file of a kind that has no pages.",
        [TooLarge] = "It is too large to be shown as pages.",
        [Timeout] = "It could not be read within the time allowed.",
        [EngineMissing] = "The program that reads files of this kind is not installed.",
        [SignatureLost] = "It carries a digital signature, which is valid only in the original file.",
        [ActiveRemoved] = "Scripts or actions in the original were removed.",
        [AttachmentsRemoved] = "Files attached to the original are not reproduced.",
        [Layers] = "The original has layers; all of them are shown.",
        [FirstPictureOnly] = "The original may hold several pictures; the first is shown.",
        [SomePages] = "Chosen pages of the original only.",
        [Withheld] = "It was part of an earlier version and is withheld now; its page numbers stay taken.",
        [ReadWithWarnings] = "The original has faults of form, which were mended to show it.",
    };

    /// <summary>In a sentence.</summary>
    public static string Say(string code) => Words.GetValueOrDefault(code, code);
}
