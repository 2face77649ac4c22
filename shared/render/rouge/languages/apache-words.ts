import { words } from '../lexer';

/** What Rouge takes for a name in Apache's configuration: sections, directives and their values alike, in small letters. */
export const APACHE_WORDS: ReadonlySet<string> = words(
  (
    'acceptfilter acceptpathinfo accessfilename action add addalt addaltbyencoding addaltbytype ' +
    'addaltclass addcharset adddefaultcharset adddescription addencoding addhandler addicon ' +
    'addiconbyencoding addiconbytype addinputfilter addlanguage addmoduleinfo addoutputfilter ' +
    'addoutputfilterbytype addsuffix addtype alias aliasmatch all allow allowanyuri allowconnect ' +
    'allowencodedslashes allowmethods allownoslash allowoverride allowoverridelist always and anonymous ' +
    'anonymous_logemail anonymous_mustgiveemail anonymous_nouserid anonymous_verifyemail any ' +
    'ap_auth_internal_per_uri api_version append ascending asyncrequestworkerfactor attribute auth ' +
    'auth-int authbasicauthoritative authbasicfake authbasicprovider authbasicusedigestalgorithm ' +
    'authconfig authdbduserpwquery authdbduserrealmquery authdbmgroupfile authdbmtype authdbmuserfile ' +
    'authdigestalgorithm authdigestdomain authdigestnoncelifetime authdigestprovider authdigestqop ' +
    'authdigestshmemsize authformauthoritative authformbody authformdisablenostore authformfakebasicauth ' +
    'authformlocation authformloginrequiredlocation authformloginsuccesslocation authformlogoutlocation ' +
    'authformmethod authformmimetype authformpassword authformprovider authformsitepassphrase ' +
    'authformsize authformusername authgroupfile authldapauthorizeprefix authldapbindauthoritative ' +
    'authldapbinddn authldapbindpassword authldapcharsetconfig authldapcompareasuser ' +
    'authldapcomparednonserver authldapdereferencealiases authldapgroupattribute ' +
    'authldapgroupattributeisdn authldapinitialbindasuser authldapinitialbindpattern ' +
    'authldapmaxsubgroupdepth authldapremoteuserattribute authldapremoteuserisdn authldapsearchasuser ' +
    'authldapsubgroupattribute authldapsubgroupclass authldapurl authmerging authname authncachecontext ' +
    'authncacheenable authncacheprovidefor authncachesocache authncachetimeout authnprovideralias ' +
    'authnzfcgicheckauthnprovider authnzfcgidefineprovider authtype authuserfile authzdbdlogintoreferer ' +
    'authzdbdquery authzdbdredirectquery authzdbmtype authzprovideralias authzsendforbiddenonfailure auto ' +
    'backend-address balancer_name balancer_route_changed balancer_session_route balancer_session_sticky ' +
    'balancer_worker_name balancer_worker_route balancergrowth balancerinherit balancermember ' +
    'balancerpersist base basedn basic before block boolean brotlialteretag ' +
    'brotlicompressionmaxinputblock brotlicompressionquality brotlicompressionwindow brotlifilternote ' +
    'browsermatch browsermatchnocase bufferedlogs buffersize byte byteranges cache cache-hit ' +
    'cache-invalidate cache-miss cache-revalidate cachedefaultexpire cachedetailheader cachedirlength ' +
    'cachedirlevels cachedisable cacheenable cachefile cacheheader cacheignorecachecontrol ' +
    'cacheignoreheaders cacheignorenolastmod cacheignorequerystring cacheignoreurlsessionidentifiers ' +
    'cachekeybaseurl cachelastmodifiedfactor cachelock cachelockmaxage cachelockpath cachemaxexpire ' +
    'cachemaxfilesize cacheminexpire cacheminfilesize cachenegotiateddocs cachequickhandler cachereadsize ' +
    'cachereadtime cacheroot cachesocache cachesocachemaxsize cachesocachemaxtime cachesocachemintime ' +
    'cachesocachereadsize cachesocachereadtime cachestaleonerror cachestoreexpired cachestorenostore ' +
    'cachestoreprivate cgi cgidscripttimeout cgimapextension cgipassauth cgivar chain change charset ' +
    'charsetdefault charsetoptions charsetsourceenc checkcaseonly checkspelling chrootdir circle cmd ' +
    'conditional-expression condpattern conn conn_remote_addr contentdigest cookie cookie2 cookiedomain ' +
    'cookieexpires cookiename cookiestyle cookietracking coredumpdirectory current-uri customlog date ' +
    'date_gmt date_local dav davdepthinfinity davgenericlockdb davlockdb davmintimeout db dbdexptime ' +
    'dbdinitsql dbdkeep dbdmax dbdmin dbdparams dbdpersist dbdpreparesql dbdriver dbm decoding default ' +
    'defaulticon defaultlanguage defaultruntimedir defaulttype define deflatebuffersize ' +
    'deflatecompressionlevel deflatefilternote deflateinflatelimitrequestbody deflateinflateratioburst ' +
    'deflateinflateratiolimit deflatememlevel deflatewindowsize deny descending description ' +
    'descriptionwidth digest directory directorycheckhandler directoryindex directoryindexredirect ' +
    'directorymatch directoryslash disabled disableenv dns document_args document_name document_root ' +
    'document_uri documentroot domain double dtraceprivileges dumpioinput dumpiooutput duration early ' +
    'echo echomsg edit else elseif email enableenv enableexceptionhook enablemmap enablesendfile encoding ' +
    'env environment-variable-name errmsg error errordocument errorlog errorlogformat example execcgi ' +
    'expiresactive expiresbytype expiresdefault expr extendedstatus extfilterdefine extfilteroptions ' +
    'fallback fallbackresource fancyindexing fast file file-group file-owner fileetag fileinfo filename ' +
    'files filesmatch filter filter-name filter_name filterchain filterdeclare filterprotocol ' +
    'filterprovider filters filtertrace finding first-dot foldersfirst followsymlinks ' +
    'forcelanguagepriority forcetype forensiclog forever form formatted fpm from ftype full function_name ' +
    'gdbm generic globallog gone gprofdir gracefulshutdowntimeout group h2copyfiles h2direct h2earlyhints ' +
    'h2maxsessionstreams h2maxworkeridleseconds h2maxworkers h2minworkers h2moderntlsonly h2push ' +
    'h2pushdiarysize h2pushpriority h2pushresource h2serializeheaders h2streammaxmemsize ' +
    'h2tlscooldownsecs h2tlswarmupsize h2upgrade h2windowsize handlers header headername heartbeataddress ' +
    'heartbeatlisten heartbeatmaxservers heartbeatstorage hit hook_function_name host hostname ' +
    'hostnamelookups hse_append_log_parameter hse_req_done_with_session hse_req_is_connected ' +
    'hse_req_is_keep_conn hse_req_map_url_to_path hse_req_send_response_header ' +
    'hse_req_send_response_header_ex hse_req_send_url hse_req_send_url_redirect_resp html htmltable ' +
    'httpprotocoloptions https iconheight iconsarelinks iconwidth identitycheck identitychecktimeout if ' +
    'ifdefine ifmodule ifversion ignore ignorecase ignoreclient ignorecontextinfo ignoreinherit imal ' +
    'imapbase imapdefault imapmenu in include includeoptional includes includesnoexec indexes ' +
    'indexheadinsert indexignore indexignorereset indexoptions indexorderdefault indexstylesheet inherit ' +
    'inheritbefore inheritdown inheritdownbefore inode input inputsed int integer intype ipaddr is_subreq ' +
    'isapiappendlogtoerrors isapiappendlogtoquery isapicachefile isapifakeasync isapilognotsupported ' +
    'isapireadaheadbuffer iserror keepalive keepalivetimeout keptbodysize languagepriority last-dot ' +
    'last_modified ldap ldapcacheentries ldapcachettl ldapconnectionpoolttl ldapconnectiontimeout ' +
    'ldaplibrarydebug ldapopcacheentries ldapopcachettl ldapreferralhoplimit ldapreferrals ldapretries ' +
    'ldapretrydelay ldapsharedcachefile ldapsharedcachesize ldaptimeout ldaptrustedclientcert ' +
    'ldaptrustedglobalcert ldaptrustedmode ldapverifyservercert leaf legacyprefixdocroot level limit ' +
    'limitexcept limitinternalrecursion limitrequestbody limitrequestfields limitrequestfieldsize ' +
    'limitrequestline limitxmlrequestbody listen listenbacklog listencoresbucketsratio loadfile ' +
    'loadmodule location locationmatch log_function_name logformat logiotrackttfb loglevel logmessage ' +
    'luaauthzprovider luacodecache luahookaccesschecker luahookauthchecker luahookcheckuserid ' +
    'luahookfixups luahookinsertfilter luahooklog luahookmaptostorage luahooktranslatename ' +
    'luahooktypechecker luainherit luainputfilter luamaphandler luaoutputfilter luapackagecpath ' +
    'luapackagepath luaquickhandler luaroot luascope macro major manual map map1 map2 max ' +
    'maxconnectionsperchild maxkeepaliverequests maxmemfree maxrangeoverlaps maxrangereversals maxranges ' +
    'maxrequestworkers maxspareservers maxsparethreads maxthreads md5 md5-sess mdbaseserver ' +
    'mdcachallenges mdcertificateagreement mdcertificateauthority mdcertificateprotocol mddrivemode ' +
    'mdhttpproxy mdmember mdmembers mdmuststaple mdnotifycmd mdomain mdomainset mdportmap mdprivatekeys ' +
    'mdrenewwindow mdrequirehttps mdstoredir memcacheconnttl menu merge mergebase mergetrailers metadir ' +
    'metafiles metasuffix mimemagicfile minor minspareservers minsparethreads miss mmapfile ' +
    'mod_cache_disk mod_cache_socache mode modemstandard modmimeusepathinfo mtime multiviews ' +
    'multiviewsmatch mutex mutual-failure mysql name namevirtualhost namewidth ndbm negotiatedonly never ' +
    'no nochange nocontent nodecode none nonfatal noproxy note number-of-ranges nwssltrustedcerts ' +
    'nwsslupgradeable odbc off on once onerror onfail option optional options or oracle order ' +
    'original-uri os output outputsed outtype parent-first parent-last passenv path path_info permanent ' +
    'pidfile pipe point poly postgresql prefer preservescontentlength prg privilegesmode protocol ' +
    'protocolecho protocols protocolshonororder provider-name provider_name proxy proxy-chain-auth ' +
    'proxy-fcgi-pathinfo proxy-initial-not-pooled proxy-interim-response proxy-nokeepalive ' +
    'proxy-scgi-pathinfo proxy-sendcl proxy-sendextracrlf proxy-source-port proxy-status proxyaddheaders ' +
    'proxybadheader proxyblock proxydomain proxyerroroverride proxyexpressdbmfile proxyexpressdbmtype ' +
    'proxyexpressenable proxyfcgibackendtype proxyfcgisetenvif proxyftpdircharset proxyftpescapewildcards ' +
    'proxyftplistonwildcard proxyhcexpr proxyhctemplate proxyhctpsize proxyhtmlbufsize ' +
    'proxyhtmlcharsetout proxyhtmldoctype proxyhtmlenable proxyhtmlevents proxyhtmlextended ' +
    'proxyhtmlfixups proxyhtmlinterp proxyhtmllinks proxyhtmlmeta proxyhtmlstripcomments proxyhtmlurlmap ' +
    'proxyiobuffersize proxymatch proxymaxforwards proxypass proxypassinherit proxypassinterpolateenv ' +
    'proxypassmatch proxypassreverse proxypassreversecookiedomain proxypassreversecookiepath ' +
    'proxypreservehost proxyreceivebuffersize proxyremote proxyremotematch proxyrequests ' +
    'proxyscgiinternalredirect proxyscgisendfile proxyset proxysourceaddress proxystatus proxytimeout ' +
    'proxyvia qs qualifyredirecturl query_string_unescaped range ratio readmename receivebuffersize rect ' +
    'redirect redirectmatch redirectpermanent redirecttemp referer reflectorheader regex ' +
    'registerhttpmethod registry registry-strict remote_addr remote_host remote_ident remote_user ' +
    'remoteipheader remoteipinternalproxy remoteipinternalproxylist remoteipproxiesheader ' +
    'remoteipproxyprotocol remoteipproxyprotocolexceptions remoteiptrustedproxy remoteiptrustedproxylist ' +
    'remove removecharset removeencoding removehandler removeinputfilter removelanguage ' +
    'removeoutputfilter removetype request request_filename request_rec request_scheme request_uri ' +
    'requestheader requestreadtimeout require requireall requireany requirenone reset revalidate ' +
    'rewritebase rewritecond rewriteengine rewritemap rewriteoptions rewriterule rfc2109 rlimitcpu ' +
    'rlimitmem rlimitnproc rnd satisfy scanhtmltitles scope scoreboardfile script scriptalias ' +
    'scriptaliasmatch scriptinterpretersource scriptlog scriptlogbuffer scriptloglength scriptsock sdbm ' +
    'searching secure securelisten seeother seerequesttail selective semiformatted sendbuffersize server ' +
    'server_addr server_admin server_name serveradmin serveralias serverlimit servername serverpath ' +
    'serverroot serversignature servertokens session sessioncookiename sessioncookiename2 ' +
    'sessioncookieremove sessioncryptocipher sessioncryptodriver sessioncryptopassphrase ' +
    'sessioncryptopassphrasefile sessiondbdcookiename sessiondbdcookiename2 sessiondbdcookieremove ' +
    'sessiondbddeletelabel sessiondbdinsertlabel sessiondbdperuser sessiondbdselectlabel ' +
    'sessiondbdupdatelabel sessionenv sessionexclude sessionheader sessioninclude sessionmaxage set ' +
    'setenv setenvif setenvifexpr setenvifnocase sethandler setifempty setinputfilter setoutputfilter ' +
    'showforbidden size sizefmt sqlite2 sqlite3 ssiendtag ssierrormsg ssietag ssilastmodified ' +
    'ssilegacyexprparser ssistarttag ssitimeformat ssiundefinedecho ssl ssl-access-forbidden ' +
    'ssl-secure-reneg sslcacertificatefile sslcacertificatepath sslcadnrequestfile sslcadnrequestpath ' +
    'sslcarevocationcheck sslcarevocationfile sslcarevocationpath sslcertificatechainfile ' +
    'sslcertificatefile sslcertificatekeyfile sslciphersuite sslcompression sslcryptodevice sslengine ' +
    'sslfips sslhonorcipherorder sslinsecurerenegotiation sslocspdefaultresponder sslocspenable ' +
    'sslocspnoverify sslocspoverrideresponder sslocspproxyurl sslocsprespondercertificatefile ' +
    'sslocsprespondertimeout sslocspresponsemaxage sslocspresponsetimeskew sslocspuserequestnonce ' +
    'sslopensslconfcmd ssloptions sslpassphrasedialog sslprotocol sslproxycacertificatefile ' +
    'sslproxycacertificatepath sslproxycarevocationcheck sslproxycarevocationfile ' +
    'sslproxycarevocationpath sslproxycheckpeercn sslproxycheckpeerexpire sslproxycheckpeername ' +
    'sslproxyciphersuite sslproxyengine sslproxymachinecertificatechainfile ' +
    'sslproxymachinecertificatefile sslproxymachinecertificatepath sslproxyprotocol sslproxyverify ' +
    'sslproxyverifydepth sslrandomseed sslrenegbuffersize sslrequire sslrequiressl sslsessioncache ' +
    'sslsessioncachetimeout sslsessionticketkeyfile sslsessiontickets sslsrpunknownuserseed ' +
    'sslsrpverifierfile sslstaplingcache sslstaplingerrorcachetimeout sslstaplingfaketrylater ' +
    'sslstaplingforceurl sslstaplingrespondertimeout sslstaplingresponsemaxage ' +
    'sslstaplingresponsetimeskew sslstaplingreturnrespondererrors sslstaplingstandardcachetimeout ' +
    'sslstrictsnivhostcheck sslusername sslusestapling sslverifyclient sslverifydepth startbody ' +
    'startservers startthreads stat string string1 subnet substitute substituteinheritbefore ' +
    'substitutemaxlinelength suexec suexecusergroup suppresscolumnsorting suppressdescription ' +
    'suppresshtmlpreamble suppressicon suppresslastmodified suppressrules suppresssize ' +
    'symlinksifownermatch temp temporary test_condition1 the_request thread threadlimit threadsperchild ' +
    'threadstacksize timefmt timeout tls to-pattern traceenable trackmodified transferlog transform txt ' +
    'type typesconfig uctonly uid undefine undefmacro unescape unformatted unlimited unset unsetenv ' +
    'uri-pattern url url-path use usecanonicalname usecanonicalphysicalport useolddateformat user userdir ' +
    'value value-expression var versionsort vhostcgimode vhostcgiprivs vhostgroup vhostprivs vhostsecure ' +
    'vhostuser virtual virtualdocumentroot virtualdocumentrootip virtualhost virtualscriptalias ' +
    'virtualscriptaliasip watchdoginterval x-forwarded-for x-forwarded-host x-forwarded-server xbithack ' +
    'xhtml xml2encalias xml2encdefault xml2startparse '
  ).trim(),
);
