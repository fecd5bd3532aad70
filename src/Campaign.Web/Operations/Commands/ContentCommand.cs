using System.CommandLine;
using Campaign.Content.Files;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Operations.Commands;

/// <summary><c>content import|export|validate [--path]</c>.</summary>
internal static class ContentCommand
{
    private static readonly Option<string?> Folder = new("--path")
    {
        Description = "The content folder; Campaign:ContentPath when not given.",
    };

    public static Command Create() =>
        new("content", "Content as files.")
        {
            new Command("import", "Import the files; all or nothing per file.") { Folder }.Does(ImportAsync),
            new Command("export", "Write the database's content to files; files that say the same stay as they are.")
            {
                Folder,
            }.Does(Export),
            new Command("validate", "Check the files; names file, line and field of every fault.") { Folder }.Does(
                Validate
            ),
        };

    private static async Task<int> ImportAsync(
        IServiceProvider services,
        ParseResult arguments,
        TextWriter output,
        CancellationToken stop
    )
    {
        var result = await Content(services).ImportAsync(Path(services, arguments));
        return await ContentReport.WriteAsync(output, result.Faults, result.Notes, result.Summary);
    }

    private static Task<int> Export(
        IServiceProvider services,
        ParseResult arguments,
        TextWriter output,
        CancellationToken stop
    )
    {
        var result = Content(services).Export(Path(services, arguments));
        return ContentReport.WriteAsync(output, result.Faults, result.Notes, result.Summary);
    }

    private static Task<int> Validate(
        IServiceProvider services,
        ParseResult arguments,
        TextWriter output,
        CancellationToken stop
    )
    {
        var faults = Content(services).Validate(Path(services, arguments));
        return ContentReport.WriteAsync(output, faults, [], faults.Count == 0 ? "Không có lỗi." : null);
    }

    private static ContentCommands Content(IServiceProvider services) => services.GetRequiredService<ContentCommands>();

    private static string Path(IServiceProvider services, ParseResult arguments) =>
        arguments.GetValue(Folder) ?? services.GetRequiredService<IOptions<CampaignOptions>>().Value.ContentPath;
}
