using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>What the script of uploads says, as attributes of its form.</summary>
internal static class UploadTexts
{
    public const string Endpoint = "/api/v1/uploads";

    public static Dictionary<string, string?> Of(IStringLocalizer<Texts> texts) => new()
    {
        ["data-text-pause"] = texts["Pause"], ["data-text-resume"] = texts["Resume"], ["data-text-cancel"] = texts["Cancel"],
        ["data-text-left"] = texts["{time} left"], ["data-text-done"] = texts["Arrived"], ["data-text-paused"] = texts["Paused"],
        ["data-text-sealing"] = texts["Sent; being sealed"], ["data-text-failed"] = texts["Interrupted. Resume goes on where it stopped."],
        ["data-text-refused"] = texts["Refused by the server."], ["data-text-waiting"] = texts["Waiting"],
    };
}
