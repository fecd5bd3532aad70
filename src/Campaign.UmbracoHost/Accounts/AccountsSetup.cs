using Campaign.UmbracoHost.People;
using Campaign.UmbracoHost.Persistence.Migrations;
using Campaign.UmbracoHost.Startup;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>Registers the accounts of officers and how they sign in.</summary>
public static class AccountsSetup
{
    /// <summary>The policy of every endpoint for officers.</summary>
    public const string Policy = "backoffice";

    /// <summary>How long a session lasts without a request.</summary>
    public static readonly TimeSpan Session = TimeSpan.FromMinutes(60);

    /// <summary>How long a session lasts at most.</summary>
    public static readonly TimeSpan LongestSession = TimeSpan.FromHours(12);

    /// <summary>How long the second step may take, time to install an application on the phone included.</summary>
    public static readonly TimeSpan StepLifetime = TimeSpan.FromMinutes(15);

    /// <summary>How long a link to set a password works.</summary>
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromDays(1);

    /// <summary>Adds accounts, on the database of the host. Call it after AddUmbracoHost.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="host">Where the database is.</param>
    public static IServiceCollection AddBackofficeAccounts(this IServiceCollection services, UmbracoHostOptions host)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddDbContextFactory<AccountsDb>(options => Configure(options, host));
        services
            .AddOptions<AccountOptions>()
            .BindConfiguration(AccountOptions.Section)
            .Configure<IConfiguration>(
                (x, configuration) =>
                    x.IsPublicOverTls =
                        configuration["Campaign:BaseUrl"]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                        == true
            )
            .ValidateDataAnnotations()
            .ValidateOnStart();
        // In the database, so that every node accepts what another has signed.
        services.AddDataProtection().SetApplicationName("Campaign").PersistKeysToDbContext<AccountsDb>();
        services.AddHttpContextAccessor();
        AddIdentity(services);
        services.AddSingleton<OfficerDirectory>();
        services.AddSingleton<AccountLog>();
        services.AddSingleton<AccountRetention>();
        services.AddSingleton<SignInThrottle>();
        services.AddSingleton<KnownDevices>();
        services.AddScoped<SessionEvents>();
        services.AddScoped<AccountService>();
        services.AddScoped<SignInService>();
        AddExternal(services);
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
        db.Database.RefuseIfTooNew();
        db.Database.TakeYourTime();
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

    private static void AddExternal(IServiceCollection services)
    {
        services.AddOptions<ExternalSignInOptions>().BindConfiguration(ExternalSignInOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ExternalSignInOptions>>(
            new OptionFaults<ExternalSignInOptions>(x => x.Faults())
        );
        services.AddScoped<ExternalLinks>();
        services.AddScoped<ExternalSignInService>();
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.TryAddSingleton<IPasswordHasher<Officer>, OfficerPasswordHasher>();
        services
            .AddIdentityCore<Officer>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                identity.Password.RequiredLength = PasswordRules.MinimumLength;
                identity.Password.RequiredUniqueChars = 5;
                identity.Password.RequireDigit = identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequireLowercase = identity.Password.RequireUppercase = false;
            })
            .AddUserStore<OfficerStore>()
            .AddSignInManager()
            .AddPasswordValidator<PasswordRules>()
            .AddErrorDescriber<VietnameseErrors>()
            .AddDefaultTokenProviders();
        services.Configure<DataProtectionTokenProviderOptions>(x => x.TokenLifespan = LinkLifetime);
        services.AddAuthentication().AddIdentityCookies();
        Cookie(
            services,
            IdentityConstants.ApplicationScheme,
            "backoffice",
            cookie =>
            {
                cookie.ExpireTimeSpan = Session;
                cookie.SlidingExpiration = true;
                cookie.EventsType = typeof(SessionEvents);
            }
        );
        Cookie(
            services,
            IdentityConstants.TwoFactorUserIdScheme,
            "backoffice-step",
            x => (x.ExpireTimeSpan, x.SlidingExpiration) = (StepLifetime, false)
        );
        services
            .AddAuthorizationBuilder()
            .AddPolicy(
                Policy,
                policy =>
                    policy
                        .AddAuthenticationSchemes(IdentityConstants.ApplicationScheme)
                        .RequireAuthenticatedUser()
                        .AddRequirements(new BackofficeRequirement())
            );
    }

    private static void Cookie(
        IServiceCollection services,
        string scheme,
        string name,
        Action<CookieAuthenticationOptions> more
    ) =>
        services
            .AddOptions<CookieAuthenticationOptions>(scheme)
            .Configure<IOptions<AccountOptions>>(
                (options, accounts) =>
                {
                    options.Cookie.Name = accounts.Value.CookieName(name);
                    options.Cookie.HttpOnly = true;
                    options.Cookie.SameSite = SameSiteMode.Strict;
                    options.Cookie.SecurePolicy = accounts.Value.IsPublicOverTls
                        ? CookieSecurePolicy.Always
                        : CookieSecurePolicy.SameAsRequest;
                    // the public site never sees it
                    options.Cookie.Path = "/umbraco";
                    more(options);
                }
            );
}
