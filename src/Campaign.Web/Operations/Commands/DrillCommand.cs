using System.CommandLine;
using Campaign.Web.Operations.Backups;

namespace Campaign.Web.Operations.Commands;

/// <summary><c>restore-drill [file]</c>.</summary>
internal static class DrillCommand
{
    private static readonly Argument<string?> File = new("file")
    {
        Description = "The backup; without it, the newest one in Campaign:Backups:Folder.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Into = new("--into")
    {
        Description =
            "An empty folder, which is deleted at the end; without it, one in the folder for temporary files.",
    };

    private static readonly Option<string?> Database = new("--database")
    {
        Description =
            "For backups of PostgreSQL: the connection string of an empty database, which is emptied at the end.",
    };

    public static Command Create()
    {
        var command = new Command(
            "restore-drill",
            "Prove a backup: restore it beside the site, compare it, report. Exit 1 if it is worth nothing."
        )
        {
            File,
            BackupCommand.Identity,
            Into,
            Database,
        };
        command.TreatUnmatchedTokensAsErrors = true;
        command.SetAction(
            async (arguments, stop) =>
            {
                var folder = Empty(arguments.GetValue(Into));
                try
                {
                    await using var app = Application.Build(
                        [],
                        builder =>
                            builder.Configuration.AddInMemoryCollection(
                                RestoreDrill.Elsewhere(
                                    builder.Configuration,
                                    folder.FullName,
                                    arguments.GetValue(Database)
                                )
                            )
                    );
                    var drill = new RestoreDrill(
                        arguments.GetValue(File),
                        arguments.GetValue(BackupCommand.Identity),
                        Console.Out
                    );
                    return await drill.RunAsync(app, stop) ? 0 : 1;
                }
                finally
                {
                    // It holds readable drafts and accounts.
                    Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                    folder.Delete(true);
                }
            }
        );
        return command;
    }

    private static DirectoryInfo Empty(string? path)
    {
        if (path is null)
            return Directory.CreateTempSubdirectory("campaign-drill-");
        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
            throw new BackupFaultException($"{path} is not empty, and the drill deletes its folder at the end.");
        return Directory.CreateDirectory(Path.GetFullPath(path));
    }
}
