using CaseTracker.Application.Evidence;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace CaseTracker.Web.Shared.Http;

/// <summary>
/// Leaves the body of a posted form unread for the page. The framework would put a large file, unencrypted, into the temporary folder,
/// and it would do so before anyone asked who sends it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class StreamedFormAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method)) return;
        context.HttpContext.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = StreamedForm.MaxBytes;
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}

/// <summary>A form with one file, read as it arrives. Its first field must be the antiforgery token.</summary>
/// <param name="Genuine">False when the token is missing or wrong: nothing else was read.</param>
/// <param name="File">Null when none was chosen. Read it before anything else of the request.</param>
internal sealed record StreamedForm(bool Genuine, string FileName, Stream? File)
{
    /// <summary>The file and what a form puts around it.</summary>
    public const long MaxBytes = ReceiveContentCommand.MaxBytes + (64 * 1024);

    private const int TokenMaxLength = 4096;
    private static readonly StreamedForm Forged = new(false, "", null);

    public static async Task<StreamedForm> OpenAsync(HttpContext http, string field, CancellationToken ct)
    {
        var antiforgery = http.RequestServices.GetRequiredService<IAntiforgery>();
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and < 100 } boundary) return Forged;
        var reader = new MultipartReader(boundary.Value!, http.Request.Body);
        while (await reader.ReadNextSectionAsync(ct) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var part)) continue;
            var name = HeaderUtilities.RemoveQuotes(part.Name);
            if (name == antiforgery.GetTokens(http).FormFieldName)
            {
                http.Request.Headers[WebRegistration.CsrfHeader] = await ReadTokenAsync(section.Body, ct);
                if (!await antiforgery.IsRequestValidAsync(http)) return Forged;
            }
            else if (name == field)
            {
                if (!await antiforgery.IsRequestValidAsync(http)) return Forged;
                return part.IsFileDisposition()
                    ? new StreamedForm(true, (part.FileNameStar.HasValue ? part.FileNameStar : HeaderUtilities.RemoveQuotes(part.FileName)).ToString(), section.Body)
                    : new StreamedForm(true, "", null);
            }
        }

        return Forged;
    }

    private static async Task<string> ReadTokenAsync(Stream body, CancellationToken ct)
    {
        var buffer = new byte[TokenMaxLength];
        var count = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        return System.Text.Encoding.ASCII.GetString(buffer, 0, count);
    }
}
