using System.CommandLine;
using Campaign.UmbracoHost.Accounts;

namespace Campaign.Web.Operations.Commands;

/// <summary><c>users add|list|reset-password|reset-second-step|disable|link|unlink</c>.</summary>
internal static class UsersCommand
{
    private static readonly Argument<string> Email = new("email")
    {
        Description = "The address the person signs in with.",
    };
    private static readonly Option<string> Name = new("--name") { Description = "The person's name.", Required = true };
    private static readonly Option<string[]> Group = new("--group")
    {
        Description = "Alias of a group; may be given again.",
        Required = true,
    };

    private static readonly Argument<string> Subject = new("subject")
    {
        Description = "The directory's name for the person, which the sign-in page shows when it refuses.",
    };

    public static Command Create() =>
        new("users", "Accounts of officers.")
        {
            new Command("add", "Make an account; prints the link through which its owner sets a password.")
            {
                Email,
                Name,
                Group,
            }.Does(
                With(
                    (users, x, output) =>
                        Link(output, () => users.AddAsync(x.GetValue(Email)!, x.GetValue(Name)!, x.GetValue(Group)!))
                )
            ),
            new Command("list", "All accounts.").Does(With(ListAsync)),
            new Command("reset-password", "Print a link to set a new password.") { Email }.Does(
                With((users, x, output) => Link(output, () => users.ResetPasswordAsync(x.GetValue(Email)!)))
            ),
            new Command("reset-second-step", "Forget an account's phone and recovery codes, when both are lost.")
            {
                Email,
            }.Does(With((users, x, output) => Guard(output, () => users.ResetSecondStepAsync(x.GetValue(Email)!)))),
            new Command("disable", "Stop an account from signing in.") { Email }.Does(
                With((users, x, output) => Guard(output, () => users.DisableAsync(x.GetValue(Email)!)))
            ),
            new Command("link", "Let a person of the directory use an account, and nobody by its password.")
            {
                Email,
                Subject,
            }.Does(
                With(
                    (users, x, output) => Guard(output, () => users.LinkAsync(x.GetValue(Email)!, x.GetValue(Subject)!))
                )
            ),
            new Command("unlink", "Give an account back to this site; its password opens it again.") { Email }.Does(
                With((users, x, output) => Guard(output, () => users.UnlinkAsync(x.GetValue(Email)!)))
            ),
        };

    private static CommandLine.Work With(Func<UserCommands, ParseResult, TextWriter, Task<int>> work) =>
        async (services, arguments, output, _) =>
        {
            await using var scope = services.CreateAsyncScope();
            return await work(scope.ServiceProvider.GetRequiredService<UserCommands>(), arguments, output);
        };

    private static async Task<int> ListAsync(UserCommands users, ParseResult arguments, TextWriter output)
    {
        foreach (var user in users.List())
            await output.WriteLineAsync(
                $"{user.Email}\t{user.Name}\t{string.Join(',', user.Groups)}\t{(user.Disabled ? "disabled" : "active")}"
            );
        return 0;
    }

    private static Task<int> Link(TextWriter output, Func<Task<string>> make) =>
        Guard(output, async () => await output.WriteLineAsync(await make()));

    private static async Task<int> Guard(TextWriter output, Func<Task> work)
    {
        try
        {
            await work();
            return 0;
        }
        catch (UserCommandException e)
        {
            await output.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
