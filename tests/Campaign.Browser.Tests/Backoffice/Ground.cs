using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Browser.Tests.Backoffice;

/// <summary>What the scenarios stand on: a backoffice, its types, and what its readers see.</summary>
internal abstract class Ground : IAsyncDisposable
{
    public abstract string BaseUrl { get; }

    public abstract MovedClock Clock { get; }

    public abstract IServiceProvider Services { get; }

    /// <summary>The type of the pages.</summary>
    public abstract Guid PageType { get; }

    /// <summary>The field officers type into.</summary>
    public abstract string Text { get; }

    /// <summary>A field that may stay empty.</summary>
    public abstract string Optional { get; }

    /// <summary>A folder that is public.</summary>
    public abstract Task<Guid> FolderAsync(
        Session session,
        string? name = null,
        Guid? parent = null,
        bool published = true
    );

    /// <summary>A folder at the top of the tree, not public.</summary>
    public abstract Task<Guid> TopFolderAsync(Session session, string name);

    /// <summary>A draft with all that a publication needs.</summary>
    public abstract Task<Guid> PageAsync(Session session, string text, Guid folder);

    /// <summary>What a new page needs besides name and text, typed in.</summary>
    public virtual Task FillRestAsync(Desk desk) => Task.CompletedTask;

    /// <summary>What readers get of a page, or null.</summary>
    public abstract Task<string?> PublicAsync(Guid page, string culture = "vi-VN");

    /// <summary>Whether readers find the text on a page, where there is a site.</summary>
    public virtual Task<bool> SiteShowsAsync(Guid page, string text) => Task.FromResult(true);

    /// <summary>Makes what is above the folders public in English.</summary>
    public virtual Task AboveInEnglishAsync(Session session) => Task.CompletedTask;

    /// <summary>How the server answers a good link to a draft.</summary>
    public abstract System.Net.HttpStatusCode PreviewStatus { get; }

    /// <summary>A page that lacks a picture only.</summary>
    public abstract Task<Guid> PageForPictureAsync(Session session);

    /// <summary>Whether readers get the picture with the page.</summary>
    public abstract Task<bool> ShowsAsync(Guid page, Guid image);

    public abstract ValueTask DisposeAsync();

    public async Task<Guid> PublishedPageAsync(Session session, string text, Guid? folder = null)
    {
        var page = await PageAsync(session, text, folder ?? await FolderAsync(session));
        await session.PublishAsync(page);
        await Until.TrueAsync(async () => await PublicAsync(page) == text, "the page is public");
        return page;
    }

    /// <summary>The draft's text.</summary>
    public Task<string?> DraftAsync(Session session, Guid page, string culture = "vi-VN") =>
        ValueAsync(session, $"document/{page}", Text, culture);

    /// <summary>What is kept of a page or a file, in a language when given.</summary>
    public static async Task<string?> ValueAsync(Session session, string item, string alias, string? culture = null) =>
        (await session.GetAsync(item))["values"]!
            .AsArray()
            .FirstOrDefault(x =>
                x!["alias"]!.GetValue<string>() == alias
                && (culture is null || x["culture"]?.GetValue<string>() == culture)
            )
            ?["value"]?.GetValue<string>();

    /// <summary>Does what is due by the moved clock.</summary>
    public void RunSchedule() =>
        Services.GetRequiredService<ScheduleRun>().RunAsync(Clock.GetUtcNow().UtcDateTime).GetAwaiter().GetResult();

    public async Task<Officer> AddOfficerAsync(string name, string group, Action<Officer>? change = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var officer = new Officer
        {
            Name = name,
            Email = $"{group}-{Guid.NewGuid():N}@example.test",
            GroupAliases = [group],
        };
        change?.Invoke(officer);
        var made = await scope
            .ServiceProvider.GetRequiredService<AccountService>()
            .AddAsync(officer, Session.Password, by: null);
        return made.Success ? officer : throw new InvalidOperationException(string.Join(" ", made.Errors));
    }
}
