using System.Security.Claims;
using System.Text.Json;
using CaseTracker.Application.Cases;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CaseTracker.Web.Pages.Cases.Open;

/// <summary>What was answered so far. It travels in the encrypted TempData cookie, so that nothing is lost and nothing half-told is stored.</summary>
/// <param name="Owner">Who began it: at a shared desk the next person must not find it.</param>
public sealed record OpenCaseDraft(
    string Owner, string Title, bool Restricted, string DetectionMode, IReadOnlyList<string> Exploitation, DateOnly? FirstReportOn, DateOnly? FirstProsecutorAdviceOn)
{
    private const string Key = "open-case";

    public OpenCaseCommand Command => new(Title, DetectionMode, Exploitation, FirstReportOn, FirstProsecutorAdviceOn, Restricted);

    public static OpenCaseDraft Read(ITempDataDictionary kept, ClaimsPrincipal viewer)
    {
        var owner = viewer.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        var draft = kept.Peek(Key) is string json ? JsonSerializer.Deserialize<OpenCaseDraft>(json) : null;
        return draft?.Owner == owner ? draft : new OpenCaseDraft(owner, "", false, "", [], null, null);
    }

    public void Keep(ITempDataDictionary kept) => kept[Key] = JsonSerializer.Serialize(this);

    public static void Drop(ITempDataDictionary kept) => kept.Remove(Key);
}
