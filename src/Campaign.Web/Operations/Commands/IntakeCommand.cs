using System.CommandLine;
using System.Text;
using Campaign.Core.Intake;
using Campaign.Web.Intake;

namespace Campaign.Web.Operations.Commands;

/// <summary><c>intake &lt;file&gt; --json</c>.</summary>
internal static class IntakeCommand
{
    private static readonly Argument<string> File = new("file")
    {
        Description = "A plan, decision or letter: .docx, .pdf with text, .html, .md or .txt.",
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Print what was read, one JSON object a line. Drafts are not made yet, so it has to be given.",
    };

    // Reading needs no database, so it builds no application.
    public static Command Create()
    {
        var command = new Command("intake", "Read a plan or a letter.") { File, Json };
        command.SetAction(arguments =>
        {
            if (!arguments.GetValue(Json))
            {
                Console.Error.WriteLine("Drafts cannot be made yet. With --json it prints what the file says.");
                return 1;
            }
            try
            {
                var reading = IntakeProcess.Read(arguments.GetRequiredValue(File));
                using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
                foreach (var fact in reading.Facts)
                    output.WriteLine(IntakeJson.Line(fact));
                return 0;
            }
            catch (IntakeRefusedException refused)
            {
                Console.Error.WriteLine(refused.Message);
                return 1;
            }
        });
        return command;
    }
}
