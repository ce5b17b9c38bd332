var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.Run();

/// <summary>Public so that the test host can start it.</summary>
public partial class Program;
