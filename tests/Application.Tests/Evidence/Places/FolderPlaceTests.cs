namespace CaseTracker.Application.Tests.Evidence.Places;

public sealed class FolderPlaceTests : StoreContract
{
    private protected override TestStore Make() => new();

    private protected override async Task DamageAsync(Guid objectId, byte[]? bytes)
    {
        var path = Store.Copy.PathOf(objectId);
        File.Delete(path);
        if (bytes is not null) await File.WriteAllBytesAsync(path, bytes, Ct);
    }
}
