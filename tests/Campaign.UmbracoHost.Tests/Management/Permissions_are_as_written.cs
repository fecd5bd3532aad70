using System.Net;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;

namespace Campaign.UmbracoHost.Tests.Management;

[Collection(OnBackoffice.Name)]
public sealed class Permissions_are_as_written(BackofficeFixture fixture)
{
    private static string MatrixFile => Path.Combine(AppContext.BaseDirectory, "Management", "permission-matrix.txt");

    [Fact]
    public async Task Every_route_answers_nobody_and_each_group_as_the_matrix_says()
    {
        using var nobody = new Session(fixture.Host.BaseUrl);
        var lines = new List<string>();
        foreach (var route in ApiRoute.All(fixture.Host))
        {
            var answers = new List<string> { await AnswerAsync(nobody, route) };
            foreach (var group in OfficerGroup.All)
                answers.Add(await AnswerAsync(fixture.As(group), route));
            lines.Add($"{route.Method, -6} {route.Path, -62} {route.Permission, -28} {string.Join(' ', answers)}");
        }
        var actual = string.Join('\n', [Header, .. lines]) + "\n";
        if (Environment.GetEnvironmentVariable("APPROVE") is { } folder)
            await File.WriteAllTextAsync(Path.Combine(folder, "permission-matrix.txt"), actual);
        Assert.Equal(await File.ReadAllTextAsync(MatrixFile), actual);
    }

    [Fact]
    public void Every_route_states_what_it_needs() =>
        Assert.All(
            ApiRoute.All(fixture.Host),
            x => Assert.False(string.IsNullOrEmpty(x.Permission), $"{x.Method} {x.Path}")
        );

    private static string Header =>
        $"{"", -6} {"", -62} {"", -28} nobody {string.Join(' ', OfficerGroup.All.Select(x => x.Alias))}";

    // Sessions must survive the walk; signing out has a test of its own.
    private static async Task<string> AnswerAsync(Session session, ApiRoute route)
    {
        if (route.Path is "v1/security/back-office/revoke" or "v1/security/back-office/signout")
            return "-";
        var unknown = Guid.NewGuid();
        using var answer = await session.SendAsync(route.Method, route.Fill(unknown), route.EmptyBody(unknown));
        return answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized => "401",
            HttpStatusCode.Forbidden => "403",
            >= HttpStatusCode.InternalServerError => $"{(int)answer.StatusCode}!",
            _ => "yes",
        };
    }
}
