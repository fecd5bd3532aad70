using Campaign.UmbracoHost.Hosting;
using Campaign.UmbracoHost.Management;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>Registers the accounts of officers and how they sign in.</summary>
public static class AccountsSetup
{
    /// <summary>The policy of every endpoint for officers.</summary>
    public const string Policy = "backoffice";

    /// <summary>Wrong passwords before an account is locked.</summary>
    public const int AttemptsBeforeLockout = 5;

    /// <summary>How long an account stays locked.</summary>
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    /// <summary>How long a session lasts without a request.</summary>
    public static readonly TimeSpan Session = TimeSpan.FromMinutes(60);

    /// <summary>How long a link to set a password works.</summary>
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromDays(1);

    /// <summary>Adds accounts, on the database of the host. Call it after AddUmbracoHost.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="host">Where the database is.</param>
    public static IServiceCollection AddBackofficeAccounts(this IServiceCollection services, UmbracoHostOptions host)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddDbContextFactory<AccountsDb>(options => Configure(options, host));
        services.AddDataProtection().SetApplicationName("Campaign");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(p => new ConfigureOptions<KeyManagementOptions>(
            x => x.XmlRepository = new KeyStore(p.GetRequiredService<IDbContextFactory<AccountsDb>>())));
        services.AddHttpContextAccessor();
        AddIdentity(services);
        services.AddSingleton<OfficerDirectory>();
        services.AddSingleton<AccountLog>();
        services.AddScoped<AccountService>();
        services.AddScoped<SignInService>();
        services.AddScoped<SecondStep>();
        services.AddScoped<UserCommands>();
        services.AddSingleton<AuthorizationCodes>();
        services.Replace(ServiceDescriptor.Singleton<IHostedUsers, HostedOfficers>());
        return services;
    }

    /// <summary>Creates or updates the tables. Call it before the first request.</summary>
    public static async Task MigrateAccountsAsync(this IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AccountsDb>>().CreateDbContextAsync();
        await db.Database.MigrateAsync();
    }

    internal static void Configure(DbContextOptionsBuilder options, UmbracoHostOptions host)
    {
        if (host.Provider == DatabaseProvider.PostgreSql)
            options.UseNpgsql(host.ConnectionString, x => x.MigrationsHistoryTable(AccountsDb.HistoryTable));
        else
            options.UseSqlite(host.ConnectionString, x => x.MigrationsHistoryTable(AccountsDb.HistoryTable));
        // migrations are written by hand and have no snapshot; a test compares them with the model instead
        options.ConfigureWarnings(x => x.Ignore(RelationalEventId.PendingModelChangesWarning));
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddIdentityCore<Officer>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                identity.Lockout.MaxFailedAccessAttempts = AttemptsBeforeLockout;
                identity.Lockout.DefaultLockoutTimeSpan = Lockout;
                identity.Password.RequiredLength = PasswordRules.MinimumLength;
                identity.Password.RequiredUniqueChars = 5;
                identity.Password.RequireDigit = identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequireLowercase = identity.Password.RequireUppercase = false;
            })
            .AddEntityFrameworkStores<AccountsDb>()
            .AddSignInManager()
            .AddPasswordValidator<PasswordRules>()
            .AddErrorDescriber<VietnameseErrors>()
            .AddDefaultTokenProviders();
        services.Configure<DataProtectionTokenProviderOptions>(x => x.TokenLifespan = LinkLifetime);
        services.AddAuthentication().AddIdentityCookies();
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, cookie =>
        {
            Cookie(cookie, "backoffice", Session);
            cookie.SlidingExpiration = true;
            cookie.Events.OnValidatePrincipal = EndWithTheAccount;
        });
        services.Configure<CookieAuthenticationOptions>(
            IdentityConstants.TwoFactorUserIdScheme, cookie => Cookie(cookie, "backoffice-step", TimeSpan.FromMinutes(5)));
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy
            .AddAuthenticationSchemes(IdentityConstants.ApplicationScheme)
            .RequireAuthenticatedUser()
            .AddRequirements(new BackofficeRequirement()));
    }

    private static void Cookie(CookieAuthenticationOptions options, string name, TimeSpan lifetime)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        // the public site never sees it
        options.Cookie.Path = "/umbraco";
        options.ExpireTimeSpan = lifetime;
        options.Events.OnRedirectToLogin = x => Status(x.Response, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied =
            x => Problems.Forbidden("Bạn không có quyền thực hiện thao tác này.").ExecuteAsync(x.HttpContext);
    }

    // a disabled account, a new password or changed groups end the sessions that were open
    private static Task EndWithTheAccount(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var stampClaim = services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType;
        var stamp = context.Principal?.FindFirst(stampClaim)?.Value;
        var officers = services.GetRequiredService<OfficerDirectory>();
        var key = context.Principal?.OfficerKey() ?? Guid.Empty;
        if (officers.Find(key)?.SecurityStamp != stamp)
            officers.Forget(); // the stamp may be newer than what this node remembers
        if (officers.Find(key) is not { Disabled: false } officer || officer.SecurityStamp != stamp)
            context.RejectPrincipal();
        return Task.CompletedTask;
    }

    private static Task Status(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
