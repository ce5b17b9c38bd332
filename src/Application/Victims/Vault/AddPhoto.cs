using System.Text.Json.Serialization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Evidence;
using CaseTracker.Application.Evidence.Viewing;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Vault;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Vault;

/// <summary>Seals a likeness of a victim, drawn anew so that neither the place nor the camera of the file is kept with it.</summary>
/// <param name="Picture">Read once, forwards; at most <see cref="IdentityPhoto.MaxBytes"/>.</param>
[Requires(Permissions.IdentityKeep), Audited(AuditAct.Collect, AuditObject.Identity)]
public sealed record AddPhotoCommand(Guid VictimId, [property: JsonIgnore] Stream Picture) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

internal sealed class AddPhotoHandler(ICaseTrackerDb db, ICurrentUser user, ICaseKeys keys, IPictures pictures, AuditNotes audit, TimeProvider clock) : IRequestHandler<AddPhotoCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(AddPhotoCommand command, CancellationToken ct)
    {
        var victim = new VictimId(command.VictimId);
        var caseId = await db.Victims.Where(v => v.Id == victim).Select(v => v.CaseId).SingleAsync(ct);
        var drawn = await DrawnAsync(command.Picture, ct);
        if (drawn.IsRefused) return drawn.Refusal!;
        var (id, kept) = (Guid.CreateVersion7(clock.GetUtcNow()), await db.IdentityPhotos.CountAsync(p => p.VictimId == victim && p.RemovedAt == null, ct));
        var photo = IdentityPhoto.Add(id, victim, caseId, await PhotoVault.SealAsync(keys, caseId, id, drawn.Value, ct), kept, user.Actor.Id, clock.GetUtcNow());
        if (photo.IsRefused) return photo.Refusal!;
        _ = db.IdentityPhotos.Add(photo.Value);
        audit.About(command.VictimId);
        return id;
    }

    private async Task<Result<byte[]>> DrawnAsync(Stream sent, CancellationToken ct)
    {
        using var picture = new MemoryStream();
        try
        {
            using var limited = new LimitedStream(sent, IdentityPhoto.MaxBytes);
            await limited.CopyToAsync(picture, ct);
        }
        catch (TooLongException)
        {
            return VictimRefusals.PhotoTooLarge;
        }

        var head = picture.GetBuffer().AsSpan(0, (int)Math.Min(picture.Length, MediaTypes.HeadBytes));
        if (PreviewFormats.Of(head) is not { Kind: PreviewKind.Image } format) return VictimRefusals.NotAPhoto;
        picture.Position = 0;
        try
        {
            return await pictures.RedrawAsync(format.Reader, picture, IdentityPhoto.Pixels, ct);
        }
        catch (PreviewException e) when (e.Code is "unreadable" or "too_large" or "timeout")
        {
            return VictimRefusals.NotAPhoto;
        }
    }
}

/// <summary>A photo was of someone else, or is not wanted any more.</summary>
[Requires(Permissions.IdentityKeep), Audited(AuditAct.Alter, AuditObject.Identity)]
public sealed record RemovePhotoCommand(Guid VictimId, Guid PhotoId) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

internal sealed class RemovePhotoHandler(ICaseTrackerDb db, TimeProvider clock) : IRequestHandler<RemovePhotoCommand, Result>
{
    public async Task<Result> Handle(RemovePhotoCommand command, CancellationToken ct)
    {
        var victim = new VictimId(command.VictimId);
        var kept = await db.IdentityPhotos.SingleOrDefaultAsync(p => p.Id == command.PhotoId && p.VictimId == victim, ct);
        return kept is null ? CommonRefusals.NotFound : kept.Remove(clock.GetUtcNow());
    }
}
