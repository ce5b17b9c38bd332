# The application and what it needs to print: node and the Typst engine, bubblewrap, and the document fonts; poppler and FFmpeg to show evidence.
FROM node:22.20.0-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0.401-noble AS build
COPY --from=node /usr/local/bin/node /usr/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/bin/npm \
    && apt-get update && apt-get install -y --no-install-recommends fonts-noto-core fonts-dejavu-core && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN dotnet restore src/Api/Api.csproj --locked-mode \
    && dotnet publish src/Api/Api.csproj -c Release --no-restore -o /app \
    && tools/documents.sh /app/Typst

FROM mcr.microsoft.com/dotnet/aspnet:10.0.12-noble
RUN apt-get update && apt-get install -y --no-install-recommends bubblewrap poppler-utils ffmpeg qpdf libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui fonts-dejavu-core && rm -rf /var/lib/apt/lists/* \
    && install -d -o 1654 -g 1654 -m 0700 /var/lib/casetracker /var/lib/casetracker-keys
COPY --from=node /usr/local/bin/node /usr/bin/node
COPY --from=build /app /app
WORKDIR /app
USER 1654
EXPOSE 8080
ENTRYPOINT ["dotnet", "CaseTracker.Api.dll"]
