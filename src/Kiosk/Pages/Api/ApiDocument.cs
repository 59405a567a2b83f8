using Kiosk.Http;
using Kiosk.Tokens;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Kiosk.Pages.Api;

/// <summary>The OpenAPI document: what every call has in common is added here.</summary>
static class ApiDocument
{
    public const string Name = "v1";
    const string Scheme = "token";

    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) is true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            Describe(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(async (operation, context, cancellationToken) =>
        {
            var problem = await context.GetOrCreateSchemaAsync(typeof(Problem), null, cancellationToken);
            context.Document!.AddComponent(nameof(Problem), problem); // an operation belongs to a document
            AddCommon(operation, context);
        });
    }

    static void Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Voucher Kiosk",
            Version = "1.0",
            Description = "Hotspot vouchers, their tickets and the guests that use them. Times are RFC 3339 in UTC, byte counts are numbers. "
                + "Errors are problem details with a stable code.",
            License = new OpenApiLicense { Name = "See the project's repository", Identifier = null, Url = null },
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.AddComponent(Scheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "A token from `kiosk token create NAME`. Its scopes say what it may do.",
        });
    }

    static void AddCommon(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Responses ??= [];
        AddProblem(operation, context, 401, "No live token");
        if (metadata.OfType<RequiredScope>().LastOrDefault() is { } required)
        {
            AddProblem(operation, context, 403, $"The token lacks the scope {required.Scope}");
            operation.Description = $"{operation.Description} Scope: {required.Scope}.".TrimStart();
        }

        AddProblem(operation, context, 500, "A fault of the kiosk itself");
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] }];
    }

    static void AddProblem(OpenApiOperation operation, OpenApiOperationTransformerContext context, int status, string description) =>
        operation.Responses![status.ToString(System.Globalization.CultureInfo.InvariantCulture)] = new OpenApiResponse // set by the caller
        {
            Description = description,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [Problem.ContentType] = new() { Schema = new OpenApiSchemaReference(nameof(Problem), context.Document) },
            },
        };
}
