using System.Text.Encodings.Web;
using System.Text.Unicode;
using Campaign.Web.Http;
using Campaign.Web.Http.Answers;
using Campaign.Web.Items;
using Campaign.Web.Pages;
using Campaign.Web.Pages.Assets;
using Campaign.Web.Pages.Errors;
using Campaign.Web.Pages.Layout;
using Campaign.Web.Pages.Themes;
using Campaign.Web.Publication;
using Campaign.Web.Recalls;
using Campaign.Web.Search;
using Campaign.Web.Services;
using Campaign.Web.Site.About;
using Campaign.Web.Site.Easy;
using Campaign.Web.Site.English;
using Campaign.Web.Site.Home;
using Campaign.Web.Site.Languages;
using Campaign.Web.Site.Recalls;
using Campaign.Web.Site.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campaign.Web.Site;

/// <summary>The public site: pages for people.</summary>
public static class SiteArea
{
    /// <summary>Registers the site. It needs a snapshot store, a campaign clock and the campaign's options.</summary>
    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddSearchService();
        // Keeps Vietnamese letters as letters instead of numeric references.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<SiteAssets>();
        services.AddSingleton<SiteThemes>();
        services.AddSingleton<SiteRoutes>();
        services.TryAddSingleton<EditBook>();
        services.TryAddSingleton<ResultBook>();
        services.TryAddSingleton<RecallStore>();
        services.AddSingleton<PageRenderer>();
        services.AddSingleton<PageEndpoint>();
        services.AddSingleton<PageFinder>();
        services.AddSingleton<CallAnswer>(EnglishPages.Call);
        services.TryAddSingleton<IMaterialFileLinks, UploadedFileLinks>();
        foreach (var section in Sections)
            services.AddSingleton(section);
        return services;
    }

    private static readonly SiteSection[] Sections =
    [
        new("/thong-diep", "Thông điệp", "Key messages", SiteMenu.Main, 10),
        new("/lich", "Lịch", "Calendar", SiteMenu.Main, 20),
        new("/tai-lieu", "Tài liệu", "Materials", SiteMenu.Main, 30),
        new("/ke-hoach", "Kế hoạch", "Plans", SiteMenu.Main, 40),
        new("/loa", "Loa xã", "Loudspeakers", SiteMenu.Main, 50),
        new("/tim-kiem", "Tìm kiếm", "Search", SiteMenu.Main, 60) { EnglishPath = EnglishSearchPages.Path },
        new("/tro-giup", "Tìm trợ giúp", "Find help", SiteMenu.More, 10) { EnglishPath = "/en/help" },
        new("/chien-dich", "Các năm", "Past years", SiteMenu.More, 20),
        new("/ban-tin", "Bản tin", "Bulletins", SiteMenu.More, 25),
        new("/an-toan", "Giữ an toàn khi dùng mạng", "Staying safe online", SiteMenu.More, 30)
        {
            EnglishPath = "/en/an-toan",
        },
        new(EasyPages.Path, "Dễ đọc, có hình", "Easy to read (Vietnamese)", SiteMenu.More, 32),
        new(LanguagePages.Path, "Tiếng dân tộc, ký hiệu", "Other languages", SiteMenu.More, 35),
        new("/gioi-thieu", "Giới thiệu, liên hệ", "About", SiteMenu.More, 40) { EnglishPath = "/en/contact" },
        new("/api", "API mở và dữ liệu cho đài", "Open API", SiteMenu.Reuse, 10),
        new("/feeds/all.atom", "Bản tin Atom", "Atom feed", SiteMenu.Reuse, 20),
        new("/api/v1/calendar.ics", "Lịch .ics", "Calendar (.ics)", SiteMenu.Reuse, 30),
    ];

    /// <summary>The routes of the site.</summary>
    public static IEndpointRouteBuilder MapSite(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/", HomePages.Home);
        routes.MapPage("/{year:int:range(1990,2100)}", HomePages.Edition);
        routes.MapPage("/chien-dich", HomePages.Archive);
        routes.MapPage("/chien-dich/{alias}/{year:int:range(1990,2100)}", HomePages.CampaignEdition);
        routes
            .MapPost(
                "/tro-giup",
                (HttpContext http, PageEndpoint pages, SearchService search) =>
                    pages.PostAsync(http, page => Task.FromResult(HelpPages.Lookup(page, search)))
            )
            .WithMetadata(new RequestSizeLimitAttribute(SearchPages.LargestForm))
            .ExcludeFromDescription();
        foreach (var kind in routes.ServiceProvider.GetRequiredService<ItemKinds>().All)
            kind.MapPages(routes);
        routes.MapRecalls();
        routes.MapPage("/an-toan", AboutPages.Safety);
        routes.MapPage(EasyPages.Path, EasyPages.Help);
        routes.MapPage(LanguagePages.Path, LanguagePages.All);
        routes.MapPage(LanguagePages.Path + "/{tag}", LanguagePages.One);
        routes.MapPage("/gioi-thieu", AboutPages.About);
        routes.MapPage("/api", AboutPages.Developers);
        routes.MapPage("/en", EnglishPages.About);
        routes.MapPage("/en/help", EnglishPages.Help);
        routes.MapPage("/en/help/{slug}", EnglishPages.Service);
        routes.MapPage("/en/an-toan", EnglishPages.Safety);
        routes.MapPage("/en/contact", EnglishPages.Contact);
        routes.MapIndexes();
        routes.MapFiles();
        return routes;
    }

    private static void MapFiles(this IEndpointRouteBuilder routes)
    {
        routes
            .MapReading(
                "/assets/{**path}",
                (HttpContext http, string path, SiteAssets assets) => FileAsync(http, assets.Find(path))
            )
            .ExcludeFromDescription();
        routes
            .MapReading(
                "/theme/{name}/{**path}",
                (HttpContext http, string name, string path, SiteThemes themes) =>
                    FileAsync(http, themes.FindFile(name, path)?.Payload)
            )
            .ExcludeFromDescription();
    }

    private static async Task FileAsync(HttpContext http, Payload? file)
    {
        if (file is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        // The address contains a hash of the content, so the file at that address never changes.
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        // Pictures may be opened by themselves, and even then must not run anything.
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'";
        await file.WriteAsync(http);
    }
}
