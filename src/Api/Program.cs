using CaseTracker.Api;
using CaseTracker.Api.Cli;
using CaseTracker.Infrastructure;

if (args is ["cli", .. var verb]) return await CommandLine.RunAsync(verb);

var builder = WebApplication.CreateBuilder(args);
await using var start = await InfrastructureStart.PrepareAsync(builder.Configuration, CancellationToken.None);
builder.AddDemonstrationSettings();
builder.AddCaseTracker(start);
await using var app = builder.Build();
app.UseCaseTracker();
await app.LoadDemonstrationAsync(start);
await app.RunAsync();
return 0;

/// <summary>Public so that the test host can start it.</summary>
public partial class Program;
