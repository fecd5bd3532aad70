using System.CommandLine;
using Campaign.Content.Projection;
using Campaign.Core.Publication;
using Campaign.Web.Broadcast;
using Campaign.Web.Broadcast.Commands;

namespace Campaign.Web.Operations.Commands;

/// <summary><c>programme &lt;place&gt; &lt;date&gt;</c> and <c>spoken &lt;text&gt;|-</c>.</summary>
internal static class BroadcastCommand
{
    private static readonly Argument<string> Place = new("place") { Description = "Code of a commune or province." };
    private static readonly Argument<string> Date = new("date") { Description = "Day, such as 2026-11-25." };
    private static readonly Argument<string> Text = new("text")
    {
        Description = "The text; - reads one text a line from standard input.",
    };

    public static Command Programme() =>
        new Command("programme", "Print the programme of a place and day as a person reads it.") { Place, Date }.Does(
            async (services, arguments, output, stop) =>
            {
                await services.GetRequiredService<SnapshotFollower>().LoadAsync(stop);
                return BroadcastCommands.Programme(
                    services.GetRequiredService<ProgrammeService>(),
                    services.GetRequiredService<SnapshotStore>().Current,
                    arguments.GetValue(Place)!,
                    arguments.GetValue(Date)!,
                    output,
                    Console.Error
                );
            }
        );

    // It needs no database, so no application is built.
    public static Command Spoken()
    {
        var command = new Command("spoken", "Print the spoken form of a text.") { Text };
        command.SetAction(arguments => BroadcastCommands.Spoken(arguments.GetValue(Text)!, Console.In, Console.Out));
        return command;
    }
}
