using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Victims;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;

namespace CaseTracker.Application.CaseFiles.Composing;

/// <summary>Numbers copies within a case and marks each, so that one that turns up can be told from the others.</summary>
internal sealed class DocumentCopies(INumbering numbering, ICaseKeys keys)
{
    private const string Table = "documents";
    private const int MarkBytes = 6;

    private sealed record Words(string Reason);

    /// <param name="reason">Why identities are printed; empty without them.</param>
    internal async Task<CopyOf> NextAsync(CaseId caseId, string reason, CancellationToken ct)
    {
        var id = DocumentId.New();
        return new CopyOf(id, await numbering.NextAsync($"document:{caseId.Value}", ct), Mark(), reason.Length == 0 ? [] : await keys.SealDetailsAsync(caseId, Table, id.Value, new Words(reason), ct));
    }

    /// <summary>The number of the attempt before; another mark.</summary>
    internal async Task<CopyOf> AgainAsync(CaseDocument before, CancellationToken ct)
    {
        var id = DocumentId.New();
        return new CopyOf(id, before.Number, Mark(), before.WithIdentities ? await keys.SealDetailsAsync(before.CaseId, Table, id.Value, new Words(await ReasonAsync(before, ct)), ct) : []);
    }

    internal async Task<string> ReasonAsync(CaseDocument document, CancellationToken ct) =>
        (await keys.OpenDetailsAsync<Words>(document.CaseId, Table, document.Id.Value, document.Details, ct)).Reason;

    /// <summary>As <c>7f3a-91c2-0be4</c>: read out over the telephone.</summary>
    private static string Mark()
    {
        var hex = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(MarkBytes));
        return $"{hex[..4]}-{hex[4..8]}-{hex[8..]}";
    }
}
