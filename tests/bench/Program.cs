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

if (args.FirstOrDefault() == "bare")
{
    await BareServer.RunAsync(options);
    return;
}

await VolumeMeasure.RunAsync(options);
