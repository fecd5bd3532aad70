using Campaign.UmbracoHost.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Campaign.UmbracoHost.Backoffice;

/// <summary>Sign-in with the directory of a province, by ASP.NET's handler of OpenID Connect.</summary>
internal static class ExternalSignInSetup
{
    /// <summary>Where officers begin.</summary>
    public const string Start = "/umbraco/login/directory";

    /// <summary>Where the directory sends them back to. This address is registered there.</summary>
    public const string Callback = Start + "/callback";

    public static IServiceCollection AddExternalSignIn(this IServiceCollection services)
    {
        services.AddScoped<ExternalSignInEvents>();
        services.AddTransient<OpenIdConnectHandler>();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<
                IPostConfigureOptions<OpenIdConnectOptions>,
                OpenIdConnectPostConfigureOptions
            >()
        );
        // Without a directory there is no scheme, and no request is asked whether it comes from one.
        services
            .AddOptions<AuthenticationOptions>()
            .Configure<IOptions<ExternalSignInOptions>>(
                (x, directory) =>
                {
                    if (directory.Value.On)
                        x.AddScheme<OpenIdConnectHandler>(ExternalSignInService.Scheme, directory.Value.Name);
                }
            );
        services
            .AddOptions<OpenIdConnectOptions>(ExternalSignInService.Scheme)
            .Configure<IOptions<ExternalSignInOptions>, IOptions<AccountOptions>>(
                (x, directory, accounts) =>
                {
                    Configure(x, directory.Value);
                    foreach (var cookie in (CookieBuilder[])[x.CorrelationCookie, x.NonceCookie])
                    {
                        // They must come along when the directory sends the officer back.
                        cookie.SameSite = SameSiteMode.Lax;
                        cookie.SecurePolicy = accounts.Value.IsPublicOverTls
                            ? CookieSecurePolicy.Always
                            : CookieSecurePolicy.SameAsRequest;
                    }
                }
            );
        return services;
    }

    private static void Configure(OpenIdConnectOptions x, ExternalSignInOptions directory)
    {
        (x.Authority, x.ClientId, x.ClientSecret) = (directory.Authority, directory.ClientId, directory.ClientSecret);
        x.RequireHttpsMetadata = !new Uri(directory.Authority).IsLoopback;
        (x.ResponseType, x.ResponseMode) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query);
        (x.UsePkce, x.SaveTokens, x.MapInboundClaims) = (true, false, false);
        x.BackchannelTimeout = TimeSpan.FromSeconds(15);
        // All its addresses are below the backoffice's.
        (x.CallbackPath, x.RemoteSignOutPath, x.SignedOutCallbackPath) = (
            Callback,
            Start + "/signed-out",
            Start + "/sign-out-callback"
        );
        x.Scope.Clear();
        foreach (var scope in directory.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend("openid"))
            x.Scope.Add(scope);
        // Some directories name the groups in the token, others only when they are asked.
        x.GetClaimsFromUserInfoEndpoint = true;
        x.ClaimActions.Clear();
        foreach (var claim in (string[])["email", "name", "preferred_username", directory.GroupClaim])
            x.ClaimActions.MapJsonKey(claim, claim);
        x.SignInScheme = IdentityConstants.ExternalScheme;
        x.EventsType = typeof(ExternalSignInEvents);
    }
}
