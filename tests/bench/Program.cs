using CaseTracker.Bench;

var options = Arguments.Read(args);
if (args.FirstOrDefault() == "upload")
{
    await UploadMeasure.RunAsync(options);
    return;
}

if (args.FirstOrDefault() == "reveal")
{
    await Reveal.RunAsync(options);
    return;
}

if (args.FirstOrDefault() == "casefile")
{
    await CaseFileMeasure.RunAsync();
    return;
}

if (args.FirstOrDefault() == "deadlines")
{
    DeadlineMeasure.Run(options.Rounds);
    return;
}

if (args.FirstOrDefault() == "worklist")
{
    await Worklist.RunAsync(options);
    return;
}

if (args.FirstOrDefault() == "bundle")
{
    await BundleMeasure.RunAsync(options.Rounds);
    return;
}

using var api = await Api.SignInAsync(options);
await using var bare = options.Postgres is { } connection ? await Bare.ConnectAsync(connection, options.UserName) : null;
var caseId = await api.FirstCaseAsync();
Console.WriteLine($"{options.Rounds} rounds against {options.Url} as {options.UserName}");
Console.WriteLine($"{"",-12} {"API p50",9} {"API p95",9} {"SQL p50",9} {"SQL p95",9} {"p50 x",7} {"p95 x",7}");
foreach (var (name, path, query) in Pages.All(caseId))
{
    if (!await api.AnswersAsync(path))
    {
        Console.WriteLine($"{name,-12} not served by this host");
        continue;
    }
    var overApi = await Measured.OfAsync(options.Rounds, () => api.GetAsync(path));
    var overSql = bare is null ? null : await Measured.OfAsync(options.Rounds, () => bare.ReadAsync(query, caseId));
    Console.WriteLine(overSql is null
        ? $"{name,-12} {overApi.P50,9:0.0} {overApi.P95,9:0.0}"
        : $"{name,-12} {overApi.P50,9:0.0} {overApi.P95,9:0.0} {overSql.P50,9:0.0} {overSql.P95,9:0.0} {overApi.P50 / overSql.P50,7:0.0} {overApi.P95 / overSql.P95,7:0.0}");
}
