using Campaign.Content.Projection;
using Campaign.Core.Publication;
using Campaign.Web;
using Campaign.Web.Items;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Surveys.Tests;

/// <summary>The product as it is served, on SQLite, with a type more than it has.</summary>
public sealed class SurveySite : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-surveys-");
    private WebApplication? _app;

    public HttpClient Http { get; private set; } = new();

    public IContentService Documents => _app!.Services.GetRequiredService<IContentService>();

    /// <summary>The product put together in a folder, with what is added.</summary>
    public static WebApplication Build(DirectoryInfo folder, Action<IServiceCollection> add) =>
        Application.Build(
            [],
            builder =>
            {
                builder.Logging.SetMinimumLevel(LogLevel.Warning);
                builder.Configuration.AddInMemoryCollection(
                    new Dictionary<string, string?>
                    {
                        ["urls"] = "http://127.0.0.1:0",
                        ["Campaign:DataPath"] = folder.FullName,
                        ["Campaign:ContentPath"] = Repository("content"),
                        ["Campaign:ThemesPath"] = Repository("themes"),
                        ["Campaign:Register"] = "",
                        ["Campaign:Rendering:PreRender"] = "false",
                    }
                );
                add(builder.Services);
            }
        );

    public async Task InitializeAsync()
    {
        _app = Build(
            _folder,
            services =>
            {
                services.AddRecordType(SurveyType.Record);
                services.AddItemKind<SurveyKind>();
            }
        );
        await Application.PrepareAsync(_app);
        Application.Map(_app);
        await _app.StartAsync();
        Http = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
        // A search answers once its index is built.
        while (!(await Http.GetAsync("/healthz/ready")).IsSuccessStatusCode)
            await Task.Delay(50);
    }

    /// <summary>A draft of a survey below an edition, as an officer saves it.</summary>
    public IContent Make(string name, string questions, string opensOn = "2026-11-15")
    {
        var edition = Documents
            .GetPagedDescendants(-1, 0, int.MaxValue, out _)
            .First(x => x.ContentType.Alias == "edition" && x.Published);
        var survey = Documents.Create(name, edition.Id, "survey");
        survey.SetCultureName(name, CampaignSnapshot.DefaultLanguage);
        survey.SetValue("opensOn", opensOn);
        survey.SetValue("closesOn", "2026-12-15");
        survey.SetValue("questions", questions, CampaignSnapshot.DefaultLanguage);
        Assert.True(Documents.Save(survey).Success);
        return survey;
    }

    /// <summary>Asks until the answer is there: readers follow an officer a moment later.</summary>
    public async Task<string> EventuallyAsync(string path, Func<string, bool> isThere)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        for (; ; await Task.Delay(100, patience.Token))
        {
            using var answer = await Http.GetAsync(path, patience.Token);
            var text = await answer.Content.ReadAsStringAsync(patience.Token);
            if (isThere(text))
                return text;
        }
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.DeleteAll();
    }

    private static string Repository(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (System.IO.File.Exists(Path.Combine(at.FullName, "Campaign.sln")))
                return Path.Combine(at.FullName, name);
        throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}
