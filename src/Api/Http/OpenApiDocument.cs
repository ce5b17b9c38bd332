using System.Text.Json.Nodes;
using CaseTracker.Application.Common.Pipeline;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CaseTracker.Api.Http;

/// <summary>The API described: every operation names its permission (<c>x-permission</c>) and its audit event (<c>x-audit</c>).</summary>
internal static class OpenApiDocument
{
    internal static IServiceCollection AddOpenApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        _ = options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "CaseTracker";
            document.Info.Description = "Case management for anti-trafficking prosecution units. Unknown and not visible are the same 404. Errors are application/problem+json with a code.";
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The accessToken of POST /api/v1/auth/token." },
            };
            document.Servers = [];
            return Task.CompletedTask;
        });
        _ = options.AddOperationTransformer((operation, context, _) =>
        {
            var metadata = context.Description.ActionDescriptor.EndpointMetadata;
            if (metadata.OfType<UseCaseFacts>().LastOrDefault() is not { } facts) return Task.CompletedTask;
            operation.Extensions ??= new Dictionary<string, IOpenApiExtension>();
            operation.Extensions["x-permission"] = new JsonNodeExtension(JsonValue.Create(facts.Permission)!);
            operation.Extensions["x-audit"] = new JsonNodeExtension(JsonValue.Create($"{facts.Audited.Act}:{facts.Audited.Subject}")!);
            if (facts.Permission != Application.Access.Permissions.Anonymous)
                operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", context.Document)] = [] }];
            operation.Parameters ??= [];
            if (metadata.OfType<NeedsIfMatch>().Any()) operation.Parameters.Add(Header("If-Match", "The ETag of what you read.", true));
            if (context.Description.HttpMethod == "POST") operation.Parameters.Add(Header("Idempotency-Key", "Same key and body, same answer.", false));
            return Task.CompletedTask;
        });
    });

    private static OpenApiParameter Header(string name, string description, bool required) =>
        new() { Name = name, In = ParameterLocation.Header, Required = required, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
