using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims;

public static class VictimRefusals
{
    public static readonly Refusal NoIdentity = new("victim.no_identity", "No identity has been recorded for this victim.", RefusalKind.Conflict);

    /// <summary>Altered or moved in the database, or its key is destroyed.</summary>
    public static readonly Refusal WordsUnreadable = new("victim.words_unreadable", "What was written about this victim does not open. Tell the administrator.", RefusalKind.Conflict);

    /// <summary>Altered or moved in the database, or its key is destroyed.</summary>
    public static readonly Refusal IdentityUnreadable = new("victim.identity_unreadable", "The sealed identity does not open. Tell the administrator.", RefusalKind.Conflict);

    public static readonly Refusal ParticularRemoved = new("victim.particular_removed", "It was removed already.", RefusalKind.Conflict);

    public static readonly Refusal TooManyPhotos = new("victim.too_many_photos", $"At most {Vault.IdentityPhoto.Most} photos are kept of one victim. Remove one first.", RefusalKind.Conflict, "file");

    /// <summary>Damaged, no picture, or of a format that is not read.</summary>
    public static readonly Refusal NotAPhoto = new("victim.not_a_photo", "This file cannot be shown as a picture. Send a JPEG, PNG, WebP, GIF or TIFF.", RefusalKind.Invalid, "file");

    public static readonly Refusal PhotoTooLarge = new("victim.photo_too_large", $"A photo has at most {Vault.IdentityPhoto.MaxBytes / 1_000_000} MB.", RefusalKind.Invalid, "file");

    public static readonly Refusal NoIdentifier = new("victim.no_identifier", "This is too little to be found again.", RefusalKind.Invalid, "value");
}
