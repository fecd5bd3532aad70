using System.CommandLine;
using Campaign.Content.Files;

namespace Campaign.Web.Operations.Commands;

/// <summary><c>places import &lt;file&gt;</c>: the country's provinces and communes.</summary>
internal static class PlacesCommand
{
    private static readonly Argument<string> File = new("file")
    {
        Description = "JSON of provinces with their wards, or a .tsv table of units that are gone.",
    };

    public static Command Create() =>
        new("places", "Administrative units.")
        {
            new Command("import", "Import provinces and communes; all or nothing.") { File }.Does(ImportAsync),
        };

    private static Task<int> ImportAsync(
        IServiceProvider services,
        ParseResult arguments,
        TextWriter output,
        CancellationToken stop
    )
    {
        var (content, file) = (services.GetRequiredService<ContentCommands>(), arguments.GetValue(File)!);
        var result = file.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase)
            ? content.ImportFormerPlaces(file)
            : content.ImportPlaces(file);
        return ContentReport.WriteAsync(output, result.Faults, result.Notes, result.Summary);
    }
}
