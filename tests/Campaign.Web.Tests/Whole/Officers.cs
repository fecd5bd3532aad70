using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Whole;

/// <summary>Officers who sign in to the running product.</summary>
internal static class Officers
{
    public static async Task<Session> SignInAsync(
        this WholeSite site,
        OfficerGroup group,
        Action<Officer>? change = null
    )
    {
        var officer = new Officer
        {
            Name = $"Cán bộ {group.Name}",
            Email = $"{group.Alias}-{Guid.NewGuid():N}@example.test",
            GroupAliases = [group.Alias],
        };
        change?.Invoke(officer);
        await using (var scope = site.Services.CreateAsyncScope())
            Assert.Empty(
                (
                    await scope
                        .ServiceProvider.GetRequiredService<AccountService>()
                        .AddAsync(officer, Session.Password, by: null)
                ).Errors
            );
        var session = new Session(site.Http.BaseAddress!.ToString());
        using var answer = await session.SignInAsync(officer.Email!, Session.Password);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return session;
    }
}
